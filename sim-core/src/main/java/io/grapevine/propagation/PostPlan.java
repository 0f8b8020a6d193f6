package io.grapevine.propagation;

import io.grapevine.campaign.Ledger;
import io.grapevine.campaign.Partnership;
import io.grapevine.campaign.Roster;
import io.grapevine.campaign.Terms;
import io.grapevine.kernel.PartedSet;
import io.grapevine.odd.Submodel;
import io.grapevine.population.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The posts of one replicate, in order of publication, and how often those of each creator were seen. */
@Submodel(
        name = "Quality of posts",
        says = "A post turns out better or worse than expected, 1 on average; quality varies less with"
                + " experience, whatever the audience.",
        formula = "quality of a post = e^(s g - s^2 / 2), g standard normal, s = post_spread / sqrt(1 + posts"
                + " made / 100)",
        source = "grade C",
        order = 144,
        keys = "model.trust_weighted.post_spread",
        onlyWith = "model.trust_weighted.post_spread")
final class PostPlan {
    /*
     * Layout. Posts are numbered by day, then by how many its creator has published before, then by place in the roster;
     * where all creators post on the same days that is nth * creators + place. Of a creator that posts more than once,
     * seenBefore counts for each of its follows how many posts the follower has seen; the counters of the creator at a
     * place start at counterStart[place], which is NO_COUNTERS for one that posts at most once. Who is reached is counted
     * along follows, once each; only those who see a post in another way are kept person by person, and whoever was reached
     * in both ways is taken off in the end. Where someone may follow a creator twice followers are kept too.
     */
    private static final int NO_COUNTERS = -1;

    /**
     * What a customer counts for in linear: divisible by 1 to 22, so that parts of customers with up to so many touches add
     * up to them exactly, and in whatever order.
     */
    private static final long A_CUSTOMER = 232_792_560;

    private final Market market;
    private final int days;
    private final int[] firstOn;
    private int[] creators = new int[0];
    private Partnership[] partnerships = new Partnership[0];
    private int[] place = new int[0];
    private int[] nth = new int[0];
    private long[] sights = new long[0];
    private long[] reactions = new long[0];
    private long[] comments = new long[0];
    private long[] claims = new long[0];
    private long[] impressions = new long[0];
    private long[] reach = new long[0];
    private long[] engagements = new long[0];
    private double[] firstTouch = new double[0];
    private double[] lastTouch = new double[0];
    private long[] linear = new long[0];
    private long[] promoCode = new long[0];
    private int[] counterStart = new int[0];
    private int counters;
    private byte[] seenBefore = new byte[0];
    private final boolean followsOnce;
    private final PartedSet reached = new PartedSet();
    private final PartedSet twice = new PartedSet();

    PostPlan(CampaignSimulation plan) {
        this.market = plan.market();
        this.days = plan.days();
        this.firstOn = new int[days + 1];
        this.followsOnce = market.followedByInterest();
    }

    /** Plans the posts of a roster and forgets those of the one before. */
    void plan(Roster roster) {
        creators = roster.creators();
        partnerships = new Partnership[creators.length];
        Arrays.setAll(partnerships, roster::partnership);
        impressions = new long[creators.length];
        reach = new long[creators.length];
        engagements = new long[creators.length];
        firstTouch = new double[creators.length];
        lastTouch = new double[creators.length];
        linear = new long[creators.length];
        promoCode = new long[creators.length];
        reached.start(creators.length);
        twice.start(creators.length);
        number();
        startCounters();
    }

    private void number() {
        Arrays.fill(firstOn, 0);
        int most = 0;
        for (Partnership partnership : partnerships) {
            most = Math.max(most, partnership.postDays().length);
            for (int day : partnership.postDays()) {
                if (day < days) {
                    firstOn[day + 1]++;
                }
            }
        }
        for (int day = 0; day < days; day++) {
            firstOn[day + 1] += firstOn[day];
        }
        place = new int[firstOn[days]];
        nth = new int[firstOn[days]];
        sights = new long[firstOn[days]];
        reactions = new long[firstOn[days]];
        comments = new long[firstOn[days]];
        claims = new long[firstOn[days]];
        int[] next = firstOn.clone();
        for (int n = 0; n < most; n++) {
            for (int at = 0; at < partnerships.length; at++) {
                int[] postDays = partnerships[at].postDays();
                if (n < postDays.length && postDays[n] < days) {
                    place[next[postDays[n]]] = at;
                    nth[next[postDays[n]]++] = n;
                }
            }
        }
    }

    private void startCounters() {
        counterStart = new int[creators.length];
        counters = 0;
        for (int at = 0; at < creators.length; at++) {
            boolean once = partnerships[at].postDays().length <= 1;
            counterStart[at] = once ? NO_COUNTERS : counters;
            counters = once ? counters : Math.addExact(counters, audience(at));
        }
        if (counters > seenBefore.length) {
            seenBefore = new byte[counters];
        } else {
            Arrays.fill(seenBefore, 0, counters, (byte) 0);
        }
    }

    /** Returns how many posts are published before a day, which is the number of the first one on it. */
    int firstOn(int day) {
        return firstOn[day];
    }

    int creator(int post) {
        return creators[place[post]];
    }

    /** Returns the place in the roster of the creator of a post. */
    int place(int post) {
        return place[post];
    }

    /** Returns how many posts the creator of a post has published before it. */
    int nth(int post) {
        return nth[post];
    }

    Terms terms(int post) {
        return partnerships[place[post]].contract().terms();
    }

    /** Returns how many ties with followers need a slot: those with creators that post more than once. */
    int slots() {
        return counters;
    }

    /** Returns whether ties with the creator of a post have slots: it posts more than once. */
    boolean remembers(int post) {
        return counterStart[place[post]] != NO_COUNTERS;
    }

    /** Returns the slot of the tie at a row of the network, or -1 where the creator posts at most once. */
    int slot(int post, int row) {
        final int at = place[post];
        return counterStart[at] == NO_COUNTERS
                ? NO_COUNTERS
                : counterStart[at] + row - market.audiences().offsets()[account(at)];
    }

    /**
     * Books sights of a post; who is reached by those of followers, where {@link #countsOneByOne}, and by those of others is
     * booked besides.
     *
     * @param seen how many sights
     * @param byFollowers how many of them are by followers of its author
     * @param engaged how many of them led to a reaction
     */
    void seen(int post, int seen, int byFollowers, int engaged) {
        final int at = place[post];
        impressions[at] += seen;
        engagements[at] += engaged;
        sights[post] += seen;
        reactions[post] += engaged;
        reach[at] += countsOneByOne(post) ? 0 : byFollowers;
    }

    /** Returns whether followers may see more than one post of the creator, or be counted twice in one. */
    boolean countsOneByOne(int post) {
        return remembers(post) || !followsOnce;
    }

    /** Books whom a follower's sight reaches; returns how many posts of the creator the follower has seen with this one. */
    int seenByFollower(int post, int row, int account) {
        final int slot = slot(post, row);
        int nthSight = 1;
        if (slot != NO_COUNTERS) {
            nthSight = 1 + (seenBefore[slot] & 0xFF);
            seenBefore[slot] = (byte) Math.min(255, nthSight);
        }
        if (nthSight == 1) {
            reach[place[post]] += followsOnce || reached.add(place[post], account) ? 1 : 0;
        }
        return nthSight;
    }

    /** Books whom the sight of somebody reaches who does not see the post as a follower of its author. */
    void seenByOther(int post, int account) {
        reach[place[post]] += reached.add(place[post], account) ? 1 : 0;
    }

    /** Returns whether somebody may have been counted as reached by one creator along a follow and in another way. */
    boolean mayCountTwice() {
        return followsOnce && reached.size() > 0;
    }

    /**
     * Takes followers who have seen a post off those reached, if they were reached in another way too.
     *
     * @param seen post and flags as {@link Exposure} files them, and account of each sight, negative for others
     * @param length how many numbers, two a sight
     */
    void countOnce(int[] seen, int length) {
        int to;
        for (int from = 0; from < length; from = to) {
            final int post = seen[from] >>> Exposure.FLAG_BITS;
            to = from + 2;
            while (to < length && seen[to] >>> Exposure.FLAG_BITS == post) {
                to += 2;
            }
            final int at = place[post];
            for (int i = reached.firstIn(at, seen, from + 1, to); i < to; i = reached.firstIn(at, seen, i + 2, to)) {
                reach[at] -= twice.add(at, seen[i]) ? 1 : 0;
            }
        }
    }

    /** Returns by how much engagement so far moves the odds of a post being shown. */
    double lift(int post, double usual) {
        return Ranking.lift(reactions[post], sights[post], usual);
    }

    /** Books a comment that is there to be read as from tomorrow. */
    void commented(int post, boolean misleads) {
        comments[post]++;
        claims[post] += misleads ? 1 : 0;
    }

    /** Returns the share of a post's comments that mislead. */
    double claimShare(int post) {
        return comments[post] == 0 ? 0 : claims[post] / (double) comments[post];
    }

    /** Credits creators with a customer, given how many of its touches there were. */
    void credit(int firstPlace, int lastPlace) {
        firstTouch[firstPlace]++;
        lastTouch[lastPlace]++;
    }

    /** Credits the creator at a place for one of a customer's touches, with an equal part of the customer. */
    void creditPart(int at, int touches) {
        linear[at] += Math.round((double) A_CUSTOMER / touches);
    }

    void creditCode(int at) {
        promoCode[at]++;
    }

    /** Returns the followers of all creators, in people. */
    long followers() {
        long sum = 0;
        for (int creator : creators) {
            sum += market.creators().followers()[creator];
        }
        return sum;
    }

    /** Returns the followers of all creators, in people, once for each post. */
    long followersPostedTo() {
        long sum = 0;
        for (int at : place) {
            sum += market.creators().followers()[creators[at]];
        }
        return sum;
    }

    /** Returns what each creator was paid and delivered, after {@link #countOnce} of every follower's sight. */
    List<Simulation.Delivery> deliveries(Roster roster) {
        Map<Integer, Long> pay = new HashMap<>();
        Map<Integer, Long> overhead = new HashMap<>();
        for (Ledger.Payment payment : roster.ledger().payments()) {
            boolean own = payment.purpose() == Ledger.Purpose.OVERHEAD || payment.purpose() == Ledger.Purpose.AUDIT;
            (own ? overhead : pay).merge(payment.creator(), payment.amount().cents(), Long::sum);
        }
        int[] posts = new int[creators.length];
        for (int at : place) {
            posts[at]++;
        }
        List<Simulation.Delivery> deliveries = new ArrayList<>();
        for (int at = 0; at < creators.length; at++) {
            int creator = creators[at];
            deliveries.add(new Simulation.Delivery(
                    creator,
                    partnerships[at].part(),
                    pay.getOrDefault(creator, 0L),
                    overhead.getOrDefault(creator, 0L),
                    posts[at],
                    impressions[at],
                    reach[at],
                    engagements[at],
                    firstTouch[at],
                    lastTouch[at],
                    linear[at] / (double) A_CUSTOMER,
                    promoCode[at]));
        }
        return deliveries;
    }

    int account(int at) {
        return market.creators().account()[creators[at]];
    }

    private int audience(int at) {
        return market.audiences().followerCount(account(at));
    }
}
