package io.grapevine.propagation;

import io.grapevine.campaign.Ledger;
import io.grapevine.campaign.Partnership;
import io.grapevine.campaign.Roster;
import io.grapevine.campaign.Terms;
import io.grapevine.population.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The posts of one replicate, in order of publication, and how often those of each creator were seen. */
final class PostPlan {
    /*
     * Layout. Posts are numbered by day, then by how many its creator has published before, then by place in the roster;
     * where all creators post on the same days that is nth * creators + place. Of a creator that posts more than once,
     * seenBefore counts for each of its follows how many posts the follower has seen; the counters of the creator at a
     * place start at counterStart[place], which is NO_COUNTERS for one that posts at most once.
     */
    private static final int NO_COUNTERS = -1;

    private final Market market;
    private final int days;
    private final int[] firstOn;
    private int[] creators = new int[0];
    private Partnership[] partnerships = new Partnership[0];
    private int[] place = new int[0];
    private int[] nth = new int[0];
    private long[] impressions = new long[0];
    private long[] reach = new long[0];
    private long[] engagements = new long[0];
    private int[] counterStart = new int[0];
    private byte[] seenBefore = new byte[0];

    PostPlan(CampaignSimulation plan) {
        this.market = plan.market();
        this.days = plan.days();
        this.firstOn = new int[days + 1];
    }

    /** Plans the posts of a roster and forgets those of the one before. */
    void plan(Roster roster) {
        creators = roster.creators();
        partnerships = new Partnership[creators.length];
        Arrays.setAll(partnerships, roster::partnership);
        impressions = new long[creators.length];
        reach = new long[creators.length];
        engagements = new long[creators.length];
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
        int counters = 0;
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

    /** Books a sight; returns how many posts of the creator the follower has seen with this one. */
    int seen(int post, int row, boolean engaged) {
        final int at = place[post];
        int sights = 1;
        if (counterStart[at] != NO_COUNTERS) {
            final int counter = counterStart[at] + row - market.audiences().offsets()[account(at)];
            sights = 1 + (seenBefore[counter] & 0xFF);
            seenBefore[counter] = (byte) Math.min(255, sights);
        }
        impressions[at]++;
        reach[at] += sights == 1 ? 1 : 0;
        engagements[at] += engaged ? 1 : 0;
        return sights;
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

    /** Returns what each creator was paid and delivered. */
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
                    pay.getOrDefault(creator, 0L),
                    overhead.getOrDefault(creator, 0L),
                    posts[at],
                    impressions[at],
                    reach[at],
                    engagements[at]));
        }
        return deliveries;
    }

    private int account(int at) {
        return market.creators().account()[creators[at]];
    }

    private int audience(int at) {
        return market.audiences().followerCount(account(at));
    }
}
