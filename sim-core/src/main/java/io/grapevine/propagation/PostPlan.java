package io.grapevine.propagation;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.Ledger;
import io.grapevine.campaign.Roster;
import io.grapevine.population.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posts of one replicate, in order of publication, and how often those of each creator were seen. */
final class PostPlan {
    /*
     * Layout. All creators post on the same days, so post number = nth * creators + place in the roster. When creators owe
     * more than one post, seenBefore counts for each of their follows how many posts its follower has seen; the counters of
     * the creator at a place start at counterStart[place].
     */
    private final Market market;
    private final @Nullable Campaign campaign;
    private int[] creators = new int[0];
    private int postsEach;
    private int everyDays = 1;
    private long[] impressions = new long[0];
    private long[] reach = new long[0];
    private long[] engagements = new long[0];
    private int[] counterStart = new int[0];
    private byte[] seenBefore = new byte[0];

    PostPlan(CampaignSimulation plan) {
        this.market = plan.market();
        this.campaign = plan.campaign();
    }

    /** Plans the posts of a roster and forgets those of the one before. */
    void plan(Roster roster) {
        creators = roster.creators();
        postsEach = 0;
        if (campaign != null && campaign.contract() instanceof Contract.PaidPost paid) {
            postsEach = paid.posts();
            everyDays = paid.everyDays();
        }
        impressions = new long[creators.length];
        reach = new long[creators.length];
        engagements = new long[creators.length];
        counterStart = new int[creators.length];
        if (postsEach > 1) {
            int counters = 0;
            for (int place = 0; place < creators.length; place++) {
                counterStart[place] = counters;
                counters = Math.addExact(counters, audience(place));
            }
            if (counters > seenBefore.length) {
                seenBefore = new byte[counters];
            } else {
                Arrays.fill(seenBefore, 0, counters, (byte) 0);
            }
        }
    }

    /** Returns how many posts are published before a day, which is the number of the first one on it. */
    int firstOn(int day) {
        return Math.min(postsEach, (day + everyDays - 1) / everyDays) * creators.length;
    }

    int creator(int post) {
        return creators[post % creators.length];
    }

    /** Returns how many posts the creator of a post has published before it. */
    int nth(int post) {
        return post / creators.length;
    }

    /** Books a sight; returns how many posts of the creator the follower has seen with this one. */
    int seen(int post, int row, boolean engaged) {
        final int place = post % creators.length;
        int nth = 1;
        if (postsEach > 1) {
            final int counter = counterStart[place] + row - market.audiences().offsets()[account(place)];
            nth = 1 + (seenBefore[counter] & 0xFF);
            seenBefore[counter] = (byte) Math.min(255, nth);
        }
        impressions[place]++;
        reach[place] += nth == 1 ? 1 : 0;
        engagements[place] += engaged ? 1 : 0;
        return nth;
    }

    /** Returns the followers of all creators, in people. */
    long followers() {
        long sum = 0;
        for (int creator : creators) {
            sum += market.creators().followers()[creator];
        }
        return sum;
    }

    /** Returns the followers of all creators, in people, once for each post that falls into the given days. */
    long followersPostedTo(int days) {
        return creators.length == 0 ? 0 : followers() * (firstOn(days) / creators.length);
    }

    /** Returns what each creator was paid and delivered. */
    List<Simulation.Delivery> deliveries(Roster roster, int days) {
        Map<Integer, Long> fee = new HashMap<>();
        Map<Integer, Long> overhead = new HashMap<>();
        for (Ledger.Payment payment : roster.ledger().payments()) {
            (payment.purpose() == Ledger.Purpose.FEE ? fee : overhead)
                    .merge(payment.creator(), payment.amount().cents(), Long::sum);
        }
        List<Simulation.Delivery> deliveries = new ArrayList<>();
        for (int place = 0; place < creators.length; place++) {
            int creator = creators[place];
            deliveries.add(new Simulation.Delivery(
                    creator,
                    fee.getOrDefault(creator, 0L),
                    overhead.getOrDefault(creator, 0L),
                    firstOn(days) / creators.length,
                    impressions[place],
                    reach[place],
                    engagements[place]));
        }
        return deliveries;
    }

    private int account(int place) {
        return market.creators().account()[creators[place]];
    }

    private int audience(int place) {
        return market.audiences().followerCount(account(place));
    }
}
