package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a brand hires, for what, and what that costs in the end.
 *
 * <p>Draws: HIRE(creator, 0), in the order of whose bits as signed numbers candidates are tried; GIFT_POST(creator, 0).
 */
final class TwinHiring {
    private final Brand brand;
    private final @Nullable Campaign campaign;
    private final Market market;
    private final Function<Purpose, DrawKey> key;
    final List<Deal> deals = new ArrayList<>();
    final Map<String, Long> spent = new TreeMap<>();
    private final List<Long> leftOfPart = new ArrayList<>();

    /** What a creator agreed, was paid, and earned. */
    static final class Deal {
        final int creator;
        final int part;
        final Contract contract;
        final int[] postDays;
        long payCents;
        int soldToday;

        Deal(int creator, int part, Contract contract, int[] postDays, long payCents) {
            this.creator = creator;
            this.part = part;
            this.contract = contract;
            this.postDays = postDays;
            this.payCents = payCents;
        }
    }

    TwinHiring(Brand brand, Market market, Function<Purpose, DrawKey> key) {
        this.brand = brand;
        this.campaign = brand.campaign();
        this.market = market;
        this.key = key;
        if (campaign != null) {
            campaign.hires().forEach(hire -> fill(campaign, hire));
        }
    }

    long budgetCents() {
        return campaign == null ? 0 : campaign.budget().cents();
    }

    long spentCents() {
        return spent.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Hours that managers spend on the partnerships. */
    double hours() {
        return campaign == null ? 0 : deals.size() * campaign.managers().hoursAPartnership();
    }

    long overheadCents() {
        return campaign == null ? 0 : campaign.overhead().cents();
    }

    /** Tries the candidates of a part of the budget in their order and signs each that can be paid. */
    private void fill(Campaign plan, Hire hire) {
        long part = (long) Math.floor(plan.budget().cents() * hire.share() + 1e-6);
        long reserve = hire.contract() instanceof Contract.Affiliate a ? (long) Math.ceil(part * a.reserve()) : 0;
        long left = part - reserve;
        DrawKey order = key.apply(Purpose.HIRE);
        List<Integer> candidates = IntStream.range(0, market.creators().count())
                .filter(k -> passes(hire, k))
                .boxed()
                .sorted(Comparator.comparingLong(k -> order.bits(k, 0)))
                .toList();
        for (int k : candidates) {
            boolean taken = deals.stream().anyMatch(deal -> deal.creator == k);
            left -= taken ? 0 : sign(plan, hire.contract(), k, left);
        }
        leftOfPart.add(left + reserve);
    }

    private boolean passes(Hire hire, int k) {
        Creators creators = market.creators();
        return (hire.tier() == null || hire.tier().holds(creators.followers()[k]))
                && (hire.niche() == Hire.ANY_NICHE || hire.niche() == creators.niche()[k])
                && (hire.listed().length == 0 || Arrays.stream(hire.listed()).anyMatch(n -> n == k));
    }

    /** Signs a creator if the first month can be paid, for as many months as can; returns what that costs. */
    private long sign(Campaign plan, Contract contract, int k, long left) {
        long monthly = monthlyCents(plan, contract, k);
        int months = 0;
        long cost = plan.overhead().cents();
        while (months < (contract instanceof Contract.Ambassador a ? a.instalments() : 1) && cost + monthly <= left) {
            cost += monthly;
            months++;
        }
        if (months == 0) {
            return 0;
        }
        deals.add(new Deal(k, leftOfPart.size(), contract, postDays(contract, k, months), months * monthly));
        spent.merge(contract instanceof Contract.Gift ? "gifts" : "fees", months * monthly, Long::sum);
        spent.merge("overhead", plan.overhead().cents(), Long::sum);
        return cost;
    }

    private int[] postDays(Contract contract, int k, int months) {
        if (contract instanceof Contract.Paid paid) {
            return IntStream.range(0, paid.posts())
                    .map(n -> n * paid.everyDays())
                    .toArray();
        } else if (contract instanceof Contract.Affiliate affiliate) {
            return IntStream.range(0, affiliate.posts())
                    .map(n -> n * affiliate.everyDays())
                    .toArray();
        } else if (contract instanceof Contract.Ambassador ambassador) {
            return IntStream.range(0, ambassador.postsAMonth() * months)
                    .map(n -> n * 30 / ambassador.postsAMonth())
                    .toArray();
        }
        return key.apply(Purpose.GIFT_POST).unit(k, 0) < contract.kept() ? new int[1] : new int[0];
    }

    private long monthlyCents(Campaign plan, Contract contract, int k) {
        long fee = feeCents(plan.fees().points(), (double) market.creators().followers()[k]);
        if (contract instanceof Contract.Paid paid) {
            return fee * paid.posts();
        } else if (contract instanceof Contract.Gift gift) {
            return gift.goods().cents() + gift.shipping().cents();
        } else if (contract instanceof Contract.Ambassador ambassador) {
            BigDecimal charged = BigDecimal.ONE.subtract(BigDecimal.valueOf(ambassador.discount()));
            return decimal(fee * ambassador.postsAMonth(), charged);
        }
        return 0;
    }

    /** Fee of one post: price points joined by straight lines in logarithms, rounded to the cent. */
    private static long feeCents(List<FeeTable.Point> points, double followers) {
        int right = 1;
        while (right + 1 < points.size() && followers > points.get(right).followers()) {
            right++;
        }
        FeeTable.Point a = points.get(right - 1);
        FeeTable.Point b = points.get(right);
        double share = Math.log(followers / a.followers()) / Math.log((double) b.followers() / a.followers());
        return Math.round(
                a.fee().cents() * Math.pow((double) b.fee().cents() / a.fee().cents(), share));
    }

    /** Returns cents times a factor, in decimal and rounded half up. */
    private static long decimal(long cents, BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(cents))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    void sold(int creator) {
        deals.stream().filter(deal -> deal.creator == creator).forEach(deal -> deal.soldToday++);
    }

    /** Pays the day's sales of each creator out of what its part of the budget has left, first signed first. */
    void payCommissions() {
        for (Deal deal : deals) {
            if (deal.contract instanceof Contract.Affiliate affiliate) {
                BigDecimal share = BigDecimal.valueOf(affiliate.commission());
                long each = decimal(
                        brand.product().price().cents(), share.multiply(BigDecimal.valueOf(market.peopleAnAccount())));
                long paid = Math.min(each * deal.soldToday, leftOfPart.get(deal.part));
                leftOfPart.set(deal.part, leftOfPart.get(deal.part) - paid);
                deal.payCents += paid;
                spent.merge("commissions", paid, Long::sum);
            }
            deal.soldToday = 0;
        }
    }
}
