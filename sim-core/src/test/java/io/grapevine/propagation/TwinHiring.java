package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Negotiation;
import io.grapevine.campaign.Search;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a brand hires, for what, and what that costs in the end.
 *
 * <p>Draws: HIRE(creator, 0), in the order of whose bits as signed numbers candidates are tried; GIFT_POST(creator, 0);
 * NEGOTIATE(creator, 0), what it settles for.
 */
final class TwinHiring {
    private final Brand brand;
    private final Market market;
    private final TwinSigns signs;
    private final Set<TwinPart> parts;
    private final Function<Purpose, DrawKey> key;
    final List<Deal> deals = new ArrayList<>();
    final Map<String, Long> spent = new TreeMap<>();
    private final Map<Integer, Long> besidesPay = new HashMap<>();
    private final List<Long> leftOfPart = new ArrayList<>();
    /** Hours that managers spend on creators, whether they sign or not. */
    double hours;

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

    TwinHiring(
            CampaignSimulation world,
            Brand brand,
            TwinSigns signs,
            Set<TwinPart> parts,
            Function<Purpose, DrawKey> key) {
        this.brand = brand;
        this.market = world.market();
        this.signs = signs;
        this.parts = parts;
        this.key = key;
        Campaign campaign = brand.campaign();
        if (campaign != null) {
            campaign.hires().forEach(hire -> fill(campaign, hire));
        }
    }

    long budgetCents() {
        return brand.campaign() == null ? 0 : brand.campaign().budget().cents();
    }

    long spentCents() {
        return spent.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Overhead of a creator, with what audits of it and haggling with it have cost. */
    long overheadCents(int creator) {
        return besidesPay.getOrDefault(creator, 0L);
    }

    /** Approaches the candidates of a part of the budget in their order while it can pay the most that each may cost. */
    private void fill(Campaign plan, Hire hire) {
        long part = (long) Math.floor(plan.budget().cents() * hire.share() + 1e-6);
        long reserve = hire.contract() instanceof Contract.Affiliate a ? (long) Math.ceil(part * a.reserve()) : 0;
        long left = part - reserve;
        TwinPool pool = new TwinPool(plan, hire, market.creators(), signs, key.apply(Purpose.HIRE), parts);
        for (int k : pool.order) {
            boolean taken = deals.stream().anyMatch(deal -> deal.creator == k);
            if (!taken
                    && mostCents(plan, hire, k) <= left
                    && mostHours(plan, hire) <= plan.managers().hours()) {
                left -= approach(plan, hire, pool, k, left);
            }
        }
        leftOfPart.add(left + reserve);
    }

    private @Nullable Negotiation haggling(Campaign plan, Hire hire) {
        boolean hasFee = hire.contract() instanceof Contract.Paid || hire.contract() instanceof Contract.Ambassador;
        return hasFee && parts.contains(TwinPart.HAGGLING) ? plan.managers().negotiation() : null;
    }

    private @Nullable Money audit(Hire hire) {
        Search.Audit audit = hire.search().audit();
        return audit == null || !parts.contains(TwinPart.AUDITS) ? null : audit.cost();
    }

    /** Most that the first month of a creator may cost: what it asks, overhead, the audit and every round. */
    private long mostCents(Campaign plan, Hire hire, int k) {
        long asked = monthlyCents(hire.contract(), askedCents(plan, k));
        Negotiation how = haggling(plan, hire);
        Money audit = audit(hire);
        return asked
                + plan.overhead().cents()
                + (audit == null ? 0 : audit.cents())
                + (how == null ? 0 : roundsCents(plan, how, how.rounds()));
    }

    private double mostHours(Campaign plan, Hire hire) {
        Negotiation how = haggling(plan, hire);
        return hours + plan.managers().hoursAPartnership() + (how == null ? 0 : how.rounds() * how.hoursARound());
    }

    /** Rounds take hours at the wage that overhead / hours_a_partnership stands for. */
    private static long roundsCents(Campaign plan, Negotiation how, int rounds) {
        return decimal(
                plan.overhead().cents(),
                BigDecimal.valueOf(rounds * how.hoursARound()),
                plan.managers().hoursAPartnership());
    }

    /** Audits a creator, haggles with it and signs it, as far as it comes; returns what that costs. */
    private long approach(Campaign plan, Hire hire, TwinPool pool, int k, long left) {
        long before = spentCents();
        Money audit = audit(hire);
        if (audit != null) {
            spend("audits", k, audit.cents());
        }
        if (!pool.flagged.contains(k)) {
            long fee = askedCents(plan, k);
            Negotiation how = haggling(plan, hire);
            if (how != null) {
                fee = haggle(plan, how, k, fee);
            }
            if (fee >= 0) {
                sign(plan, hire.contract(), k, monthlyCents(hire.contract(), fee), left - (spentCents() - before));
            }
        }
        return spentCents() - before;
    }

    /** Offers rise from the opening to what is asked in equal steps; returns the first that is taken, or -1. */
    private long haggle(Campaign plan, Negotiation how, int k, long asked) {
        BigDecimal opening = BigDecimal.valueOf(how.opening());
        int steps = Math.max(1, how.rounds() - 1);
        long taken = -1;
        int rounds = 0;
        while (taken < 0 && rounds < how.rounds()) {
            BigDecimal risen = BigDecimal.ONE.subtract(opening).multiply(BigDecimal.valueOf(rounds));
            BigDecimal offer = opening.multiply(BigDecimal.valueOf(steps)).add(risen);
            if (key.apply(Purpose.NEGOTIATE).unit(k, 0) < accepts(how, k, offer.doubleValue() / steps)) {
                taken = decimal(asked, offer, steps);
            }
            rounds++;
        }
        hours += rounds * how.hoursARound();
        spend("overhead", k, roundsCents(plan, how, rounds));
        return taken;
    }

    private double accepts(Negotiation how, int k, double offer) {
        Creators creators = market.creators();
        return TwinOdds.logistic(how.base()
                + how.price() * (offer - 1)
                + (creators.niche()[k] == brand.product().niche() ? how.fit() : 0)
                - how.demand() * Math.log10(creators.followers()[k] / 10_000.0)
                - how.endorsements() * creators.endorsements()[k]);
    }

    private void spend(String purpose, int creator, long cents) {
        spent.merge(purpose, cents, Long::sum);
        besidesPay.merge(creator, cents, Long::sum);
    }

    /** Signs a creator for as many months as can be paid. */
    private void sign(Campaign plan, Contract contract, int k, long monthly, long left) {
        int months = 0;
        long cost = plan.overhead().cents();
        while (months < (contract instanceof Contract.Ambassador a ? a.instalments() : 1) && cost + monthly <= left) {
            cost += monthly;
            months++;
        }
        deals.add(new Deal(k, leftOfPart.size(), contract, postDays(contract, k, months), months * monthly));
        spent.merge(contract instanceof Contract.Gift ? "gifts" : "fees", months * monthly, Long::sum);
        spend("overhead", k, plan.overhead().cents());
        hours += plan.managers().hoursAPartnership();
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

    private long askedCents(Campaign plan, int k) {
        return feeCents(plan.fees().points(), market.creators().followers()[k]);
    }

    private static long monthlyCents(Contract contract, long fee) {
        if (contract instanceof Contract.Paid paid) {
            return fee * paid.posts();
        } else if (contract instanceof Contract.Gift gift) {
            return gift.goods().cents() + gift.shipping().cents();
        } else if (contract instanceof Contract.Ambassador ambassador) {
            BigDecimal charged = BigDecimal.ONE.subtract(BigDecimal.valueOf(ambassador.discount()));
            return decimal(fee * ambassador.postsAMonth(), charged, 1);
        }
        return 0;
    }

    /** Fee of one post: price points joined by straight lines in logarithms, rounded to the cent. */
    static long feeCents(List<FeeTable.Point> points, long followers) {
        int right = 1;
        while (right + 1 < points.size() && followers > points.get(right).followers()) {
            right++;
        }
        FeeTable.Point a = points.get(right - 1);
        FeeTable.Point b = points.get(right);
        double share = Math.log((double) followers / a.followers()) / Math.log((double) b.followers() / a.followers());
        return Math.round(
                a.fee().cents() * Math.pow((double) b.fee().cents() / a.fee().cents(), share));
    }

    /** Returns cents times a fraction, in decimal and rounded half up. */
    private static long decimal(long cents, BigDecimal numerator, double denominator) {
        return numerator
                .multiply(BigDecimal.valueOf(cents))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
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
                        brand.product().price().cents(),
                        share.multiply(BigDecimal.valueOf(market.peopleAnAccount())),
                        1);
                long paid = Math.min(each * deal.soldToday, leftOfPart.get(deal.part));
                leftOfPart.set(deal.part, leftOfPart.get(deal.part) - paid);
                deal.payCents += paid;
                spent.merge("commissions", paid, Long::sum);
            }
            deal.soldToday = 0;
        }
    }
}
