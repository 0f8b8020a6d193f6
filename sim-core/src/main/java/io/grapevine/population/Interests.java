package io.grapevine.population;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import io.grapevine.random.StableMath;

/**
 * How interested every account is in every niche: standard-normal scores that are never stored.
 *
 * <p>Each niche has an order of its own of all accounts, a keyed shuffle. The account at place r of n has the interest
 * that a standard normal number stays below with chance (r + 1/2) / n, so the market's interests are as normal as n
 * numbers can be, whatever the seed, and the accounts at any level of interest are found by arithmetic. Interests in
 * different niches are independent.
 *
 * <p>Close friends are alike: in each niche a share {@code homophily} of the circles holds one taste, its members standing
 * at neighbouring places. Two members of a circle thus correlate by {@code homophily} in every niche. The others are
 * shuffled one by one. These two strata are each a complete market in small.
 */
@Submodel(
        name = "Interests",
        says = "Each account has a standard-normal interest in each niche, fixed for the whole run. In each"
                + " niche all accounts stand in a keyed random order and the place decides the interest, so the"
                + " market's interests are as normal as n numbers can be. In each niche a share homophily of the"
                + " circles of close friends hold one taste, their members standing at neighbouring places; the"
                + " accounts of such circles and all others are two strata, each ordered in this way. Niches are"
                + " independent.",
        formula = {
            "interest of the account at place r of the n places of its stratum = Phi^-1((r + 1/2) / n)",
            "correlation of the interests of two members of a circle = homophily"
        },
        source = "this project; that friends are alike is McPherson, Smith-Lovin and Cook 2001",
        order = 10,
        keys = {"world.niches", "world.peers.homophily"},
        onlyWith = {"world.people", "world.network"})
public final class Interests {
    /*
     * Layout. Stratum OWN holds the accounts of circles whose place in the niche's shuffle of circles is at or above
     * shared; stratum SHARED those below. No array but two shuffles a niche.
     *
     * Cost. of: two shuffles and a normal quantile, 50 to 120 ns. accountAt: two shuffles, about 30 ns.
     */
    /** Stratum of the accounts that have a taste of their own. */
    static final int OWN = 0;

    /** Stratum of the accounts that share the taste of their circle. */
    static final int SHARED = 1;

    /** Number of strata. */
    static final int STRATA = 2;

    private final Circles circles;
    private final int shared;
    private final Shuffle[] circleOrder;
    private final Shuffle[] ownOrder;

    private Interests(Circles circles, int shared, Shuffle[] circleOrder, Shuffle[] ownOrder) {
        this.circles = circles;
        this.shared = shared;
        this.circleOrder = circleOrder;
        this.ownOrder = ownOrder;
    }

    static Interests of(Circles circles, int niches, double homophily, long seed) {
        int shared = circles.size() == 1 ? 0 : (int) Math.round(homophily * circles.count());
        int own = (circles.count() - shared) * circles.size();
        Shuffle[] circleOrder = new Shuffle[niches];
        Shuffle[] ownOrder = new Shuffle[niches];
        for (int niche = 0; niche < niches; niche++) {
            DrawKey key = DrawKey.ofWorld(seed, Purpose.INTEREST).with(niche);
            circleOrder[niche] = Shuffle.of(circles.count(), key.with(SHARED));
            ownOrder[niche] = Shuffle.of(Math.max(1, own), key.with(OWN));
        }
        return new Interests(circles, shared, circleOrder, ownOrder);
    }

    /** Returns the interest of an account in a niche, in standard deviations of the market. */
    public double of(int account, int niche) {
        int circlePlace = circleOrder[niche].placeOf(circles.circleOf(account));
        int member = circles.memberOf(account);
        if (circlePlace < shared) {
            return atPlace(SHARED, circlePlace * circles.size() + member);
        }
        return atPlace(OWN, ownOrder[niche].placeOf((circlePlace - shared) * circles.size() + member));
    }

    /** Returns the memory with which one thread asks for the interests of many accounts. */
    public Reader reader() {
        return new Reader();
    }

    /**
     * Asks for the interests of many accounts at once, as {@link #of} tells them one by one: the shuffles in loops of their
     * own, which the compiler turns into vector instructions.
     */
    public final class Reader {
        /** Most accounts at once: so many fit into the first cache. */
        public static final int MOST = 1 << 9;

        private final int[] circle = new int[MOST];
        private final int[] member = new int[MOST];
        private final int[] own = new int[MOST];
        private final double[] block = new double[MOST];
        private final int[] spare = new int[Shuffle.SPARE];

        /** Returns the mean interest of accounts in a niche, added up in their order; 0 when there are none. */
        double mean(int[] account, int niche) {
            double sum = 0;
            for (int from = 0; from < account.length; from += MOST) {
                final int count = Math.min(MOST, account.length - from);
                read(account, from, count, niche, block);
                for (int at = 0; at < count; at++) {
                    sum += block[at];
                }
            }
            return account.length == 0 ? 0 : sum / account.length;
        }

        /**
         * Finds interests in a niche.
         *
         * @param account accounts, from index {@code from} on
         * @param count how many of them, at most {@link #MOST}
         * @param interest the interests go there, from index 0 on
         */
        public void read(int[] account, int from, int count, int niche, double[] interest) {
            final int size = circles.size();
            for (int at = 0; at < count; at++) {
                circle[at] = circles.circleOf(account[from + at]);
                member[at] = circles.memberOf(account[from + at]);
            }
            circleOrder[niche].placesOf(circle, count, spare);
            int owners = 0;
            for (int at = 0; at < count; at++) {
                own[owners] = (circle[at] - shared) * size + member[at];
                owners += circle[at] >= shared ? 1 : 0;
            }
            ownOrder[niche].placesOf(own, owners, spare);
            owners = 0;
            for (int at = 0; at < count; at++) {
                final boolean owns = circle[at] >= shared;
                final int place = owns ? own[owners] : circle[at] * size + member[at];
                owners += owns ? 1 : 0;
                interest[at] = (place + 0.5) / (owns ? places(OWN) : places(SHARED));
            }
            for (int at = 0; at < count; at++) {
                interest[at] = StableMath.normalQuantile(interest[at]);
            }
        }
    }

    /** Returns how many places a stratum has; a few of them may belong to no account. */
    int places(int stratum) {
        return (stratum == SHARED ? shared : circles.count() - shared) * circles.size();
    }

    /** Returns the interest of the account at a place of a stratum; places ascend by interest. */
    double atPlace(int stratum, int place) {
        return StableMath.normalQuantile((place + 0.5) / places(stratum));
    }

    /** Returns the first place of a stratum whose interest is at least {@code interest}. */
    int firstPlaceFrom(int stratum, double interest) {
        int places = places(stratum);
        return (int) Math.max(0, Math.min(places, Math.ceil(StableMath.normalCdf(interest) * places - 0.5)));
    }

    /** Returns the account at a place of a stratum in a niche, or -1 when the place belongs to none. */
    int accountAt(int niche, int stratum, int place) {
        int slot = stratum == SHARED ? place : ownOrder[niche].numberAt(place);
        int circlePlace = slot / circles.size() + firstCircle(stratum);
        return circles.account(circleOrder[niche].numberAt(circlePlace), slot % circles.size());
    }

    /**
     * Replaces places of a stratum in a niche by the accounts there, as {@link #accountAt} does one by one.
     *
     * @param places places from index 0 on; accounts, or -1, afterwards
     * @param circle memory for as many numbers
     * @param spare memory for {@link Shuffle#SPARE} numbers
     */
    void accountsAt(int niche, int stratum, int[] places, int count, int[] circle, int[] spare) {
        if (stratum == OWN) {
            ownOrder[niche].numbersAt(places, count, spare);
        }
        split(places, count, circle, firstCircle(stratum));
        circleOrder[niche].numbersAt(circle, count, spare);
        join(places, count, circle);
    }

    /** Turns slots into a member and the place of its circle. */
    private void split(int[] slots, int count, int[] circle, int firstCircle) {
        final int size = circles.size();
        for (int at = 0; at < count; at++) {
            final int row = slots[at] / size;
            slots[at] -= row * size;
            circle[at] = row + firstCircle;
        }
    }

    private void join(int[] members, int count, int[] circle) {
        for (int at = 0; at < count; at++) {
            members[at] = circles.account(circle[at], members[at]);
        }
    }

    private int firstCircle(int stratum) {
        return stratum == SHARED ? 0 : shared;
    }
}
