package io.grapevine.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.campaign.FeeTable.Point;
import io.grapevine.population.Creators;
import io.grapevine.population.PublicSigns;
import io.grapevine.population.SignQuality;
import io.grapevine.population.Tier;
import io.grapevine.population.TierTable;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom random campaigns hire and what they pay: every cent is in the ledger and none is spent twice. */
final class CastingTest {
    private static final int CAMPAIGNS = 1_500;
    private static final int NICHES = 3;
    private static final Product FREE = new Product(0, Money.ZERO, 0, 1, 1);

    @Test
    void every_cent_of_random_campaigns_is_accounted_for() {
        int hired = 0;
        for (int number = 0; number < CAMPAIGNS; number++) {
            Dice dice = Dice.of("casting", number);
            Creators creators = creators(dice);
            Campaign campaign = campaign(dice, creators.count());
            String words = "case %d %s".formatted(number, campaign);
            double people = dice.oneOf(1, 2.5, 50);
            Money price = new Money(dice.between(0, 20_000));
            Casting casting = casting(campaign, creators, new Product(0, price, .5, .5, .5), people);
            Roster roster = casting.roster(number, 0);
            balance(words, campaign, roster, creators);
            greedy(words, campaign, roster, creators);
            sell(words, dice, campaign, roster, price, people);
            assertThat(casting.roster(number, 0).creators()).as(words).containsExactly(roster.creators());
            hired += roster.creators().length;
        }
        assertThat(hired).as("the cases hire somebody").isGreaterThan(CAMPAIGNS);
    }

    @Test
    void searches_audits_and_haggling_never_break_the_budget_or_the_hours() {
        int audited = 0;
        double haggled = 0;
        for (int number = 0; number < 2 * CAMPAIGNS; number++) {
            Dice dice = Dice.of("searching", number);
            Creators creators = creators(dice);
            Campaign campaign = searching(dice, campaign(dice, creators.count()));
            String words = "case %d %s".formatted(number, campaign);
            Casting casting = casting(campaign, creators, FREE, 1);
            Roster roster = casting.roster(number, 0);
            Ledger ledger = roster.ledger();
            assertThat(ledger.spent()).as(words).isLessThanOrEqualTo(campaign.budget());
            assertThat(ledger.payments().stream()
                            .mapToLong(p -> p.amount().cents())
                            .sum())
                    .as(words)
                    .isEqualTo(ledger.spent().cents());
            assertThat(roster.hours())
                    .as(words)
                    .isGreaterThanOrEqualTo(roster.count() * campaign.managers().hoursAPartnership() * (1 - 1e-12))
                    .isLessThanOrEqualTo(campaign.managers().hours());
            assertThat(roster.creators()).as(words).doesNotHaveDuplicates();
            for (int place = 0; place < roster.count(); place++) {
                Hire hire = campaign.hires().get(roster.partnership(place).part());
                assertThat(contains(hire.candidates(creators), roster.creators()[place]))
                        .as(words)
                        .isTrue();
            }
            assertThat(casting.roster(number, 0).creators()).as(words).containsExactly(roster.creators());
            audited += ledger.total(Ledger.Purpose.AUDIT).cents() > 0 ? 1 : 0;
            haggled += roster.hours() - roster.count() * campaign.managers().hoursAPartnership();
        }
        assertThat(audited).as("campaigns that paid for audits").isGreaterThan(CAMPAIGNS / 5);
        assertThat(haggled).as("hours of haggling").isGreaterThan(CAMPAIGNS);
    }

    @Test
    void an_audit_that_flags_nobody_and_haggling_that_all_accept_at_once_change_nothing() {
        for (int number = 0; number < CAMPAIGNS / 3; number++) {
            Dice dice = Dice.of("off", number);
            Creators creators = creators(dice);
            Campaign plain = campaign(dice, creators.count());
            Search blind = new Search(
                    Search.By.RANDOM, new Search.Filters(0, 1e9, 1, 52, 0), new Search.Audit(0, 1, Money.ZERO));
            Negotiation easy = new Negotiation(1, 1, 0, 100, 0, 0, 0, 0);
            Campaign same = with(plain, hire -> blind, new Managers(Double.POSITIVE_INFINITY, 3, easy));
            Roster one = casting(plain, creators, FREE, 1).roster(number, 1);
            Roster other = casting(same, creators, FREE, 1).roster(number, 1);
            assertThat(other.creators()).containsExactly(one.creators());
            assertThat(other.hours()).isEqualTo(one.hours());
            assertThat(other.ledger().payments().stream().filter(p -> p.amount().cents() > 0))
                    .containsExactlyElementsOf(one.ledger().payments().stream()
                            .filter(p -> p.amount().cents() > 0)
                            .toList());
        }
    }

    @Test
    void a_filter_on_authenticity_that_nothing_blurs_hires_exactly_those_at_or_above() {
        double[] authenticity = {.3, 0, .7, 1, .29, .5, .31};
        long[] followers = new long[authenticity.length];
        Arrays.fill(followers, 2_000);
        Creators creators = Worlds.creators(followers, new int[followers.length], authenticity);
        PublicSigns clear = new PublicSigns(creators, NICHES, new SignQuality(12, .8, .75, .35, 0), 8, k -> .03);
        for (double least : new double[] {0, .3, .31, .7, 1}) {
            Search.Filters filters = new Search.Filters(0, 1, 1, 52, least);
            Search search = new Search(Search.By.RANDOM, filters, null);
            Hire hire = new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE, Worlds.ONE_POST, search);
            Casting casting = new Casting(Worlds.campaign(1e6, hire), creators, clear, FREE, 1);
            assertThat(casting.roster(1, 0).creators())
                    .as("at least %s", least)
                    .containsExactlyInAnyOrder(IntStream.range(0, followers.length)
                            .filter(k -> authenticity[k] >= least)
                            .toArray());
        }
    }

    @Test
    void of_those_audited_exactly_the_given_shares_are_flagged() {
        Dice dice = Dice.of("audit", 4);
        double[] bought = new double[100];
        Arrays.setAll(bought, k -> dice.chance(.4) ? .3 : 0);
        long[] followers = new long[100];
        Arrays.setAll(followers, k -> 1_000 + 500 * k);
        Creators creators = creators(followers, new int[100], bought);
        for (double sensitivity : new double[] {0, .85, 1}) {
            Search.Audit audit = new Search.Audit(sensitivity, .9, Money.ZERO);
            Search search = new Search(Search.By.RANDOM, Search.Filters.NONE, audit);
            Hire hire = new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE, Worlds.ONE_POST, search);
            Pool pool = new Pool(Worlds.campaign(1, hire), hire, creators, signs(creators));
            double[] all = new double[2];
            double[] flagged = new double[2];
            pool.creators().forEach(k -> {
                int buyer = bought[k] > 0 ? 1 : 0;
                all[buyer]++;
                flagged[buyer] += pool.isFlagged(k) ? 1 : 0;
            });
            assertThat(all[1]).isGreaterThan(5);
            // A share of n creators is met to the nearest whole one.
            assertThat(flagged[1]).isCloseTo(sensitivity * all[1], within(.5));
            assertThat(flagged[0]).isCloseTo(.1 * all[0], within(.5));
        }
    }

    @Test
    void creators_that_are_dear_or_in_demand_take_less_of_what_is_offered() {
        Negotiation how = new Negotiation(.8, 3, .5, 2, 10, 1, .5, .1);
        Creators creators = creators(new long[] {10_000, 1_000_000, 10_000}, new int[] {1, 1, 0}, new double[3]);
        // logit P at what is asked: 2; 2 - .5 * 2 - .1 * 1; 2 + 1 - .1 * 2; at 80 %: 2 less.
        assertThat(how.acceptance(creators, 0, 0, 1)).isCloseTo(logistic(2), within(1e-12));
        assertThat(how.acceptance(creators, 1, 0, 1)).isCloseTo(logistic(.9), within(1e-12));
        assertThat(how.acceptance(creators, 2, 0, 1)).isCloseTo(logistic(2.8), within(1e-12));
        assertThat(how.acceptance(creators, 0, 0, .8)).isCloseTo(logistic(0), within(1e-12));
        // Offers of 80, 90 and 100 %: who settles for a chance between those of the first two takes the second.
        assertThat(how.acceptedIn(creators, 0, 0, .49)).isZero();
        assertThat(how.acceptedIn(creators, 0, 0, .51)).isEqualTo(1);
        assertThat(how.acceptedIn(creators, 0, 0, .999)).isEqualTo(3);
    }

    @Test
    void offers_and_the_wage_of_rounds_are_rounded_once_and_half_up() {
        Negotiation how = new Negotiation(.5, 4, .5, 0, 0, 0, 0, 0);
        // 4.5, 6, 7.5 and 9 cents; in binary five sixths of nine fall short of seven and a half.
        assertThat(IntStream.range(0, 4)
                        .mapToLong(round -> how.offer(round, new Money(9)).cents()))
                .containsExactly(5L, 6L, 8L, 9L);
        Campaign campaign = new Campaign(
                Money.ZERO,
                List.of(),
                FeeTable.SOURCE_ARTICLE_002,
                Money.of(33.33),
                new Managers(Double.POSITIVE_INFINITY, 3, how));
        // A sixth of 33.33 is 5.555.
        assertThat(campaign.haggling(1)).isEqualTo(Money.of(5.56));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Campaign searching(Dice dice, Campaign plain) {
        return with(plain, hire -> Worlds.search(dice, hire.niche()), Worlds.managers(dice));
    }

    private static Campaign with(Campaign plain, Function<Hire, Search> search, Managers managers) {
        List<Hire> hires = plain.hires().stream()
                .map(hire -> new Hire(
                        hire.share(), hire.tier(), hire.niche(), hire.listed(), hire.contract(), search.apply(hire)))
                .toList();
        return new Campaign(plain.budget(), hires, plain.fees(), plain.overhead(), managers);
    }

    @Test
    void shares_that_sum_to_a_hair_more_than_one_never_break_the_budget() {
        // Three tenths written with ten digits pass the check of the sum, and at $100 million they are cents too many.
        Hire third = new Hire(.3333333334, null, Hire.ANY_NICHE, Hire.ANYONE, Worlds.ONE_POST);
        FeeTable cents = new FeeTable(List.of(new Point(1, new Money(1)), new Point(10, new Money(1))));
        long[] followers = {5, 5, 5};
        Creators creators = creators(followers, new int[3], new double[3]);
        Campaign campaign = new Campaign(Money.of(1e8), List.of(third, third, third), cents, new Money(3_333_333_333L));
        assertThatCode(() -> {
                    Roster roster = casting(campaign, creators, FREE, 1).roster(1, 0);
                    assertThat(roster.ledger().spent()).isLessThanOrEqualTo(campaign.budget());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void an_ambassador_is_paid_by_the_month_as_long_as_what_audit_and_overhead_leave_lasts() {
        Search.Audit audit = new Search.Audit(0, 1, new Money(30));
        Search search = new Search(Search.By.RANDOM, Search.Filters.NONE, audit);
        Contract monthly = new Contract.Ambassador(2, 3, 0, Terms.DISCLOSED);
        Hire hire = new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE, monthly, search);
        FeeTable dollar = new FeeTable(List.of(new Point(1, new Money(100)), new Point(10, new Money(100))));
        Creators one = creators(new long[] {5}, new int[1], new double[1]);
        List<Ledger.Payment> paid = List.of(
                new Ledger.Payment(0, Ledger.Purpose.AUDIT, new Money(30), 0),
                new Ledger.Payment(0, Ledger.Purpose.FEE, new Money(200), 0),
                new Ledger.Payment(0, Ledger.Purpose.FEE, new Money(200), 30),
                new Ledger.Payment(0, Ledger.Purpose.FEE, new Money(200), 60),
                new Ledger.Payment(0, Ledger.Purpose.OVERHEAD, new Money(50), 0));
        Campaign enough = new Campaign(new Money(680), List.of(hire), dollar, new Money(50));
        Roster whole = casting(enough, one, FREE, 1).roster(1, 0);
        assertThat(whole.ledger().payments()).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(whole.partnership(0).postDays()).containsExactly(0, 15, 30, 45, 60, 75);
        Campaign less = new Campaign(new Money(679), List.of(hire), dollar, new Money(50));
        Roster cut = casting(less, one, FREE, 1).roster(1, 0);
        assertThat(cut.ledger().payments())
                .containsExactlyInAnyOrderElementsOf(
                        paid.stream().filter(p -> p.day() < 60).toList());
        assertThat(cut.partnership(0).postDays()).containsExactly(0, 15, 30, 45);
    }

    @Test
    void campaigns_that_may_hire_the_same_creators_tend_to_hire_the_same() {
        Creators creators = creators(Dice.of("overlap", 1));
        Set<Integer> rich = hired(50_000, creators, 3);
        Set<Integer> poor = hired(20_000, creators, 3);
        Set<Integer> other = hired(20_000, creators, 4);
        assertThat(poor).isNotEmpty();
        assertThat(overlap(poor, rich)).as("of %s in %s", poor, rich).isGreaterThanOrEqualTo(overlap(poor, other));
        assertThat(other).isNotEqualTo(poor);
    }

    @Test
    void shares_beyond_the_whole_are_refused() {
        Hire most = new Hire(.7, null, Hire.ANY_NICHE, Hire.ANYONE, Worlds.ONE_POST);
        assertThatThrownBy(() -> Worlds.campaign(1, most, most)).hasMessageContaining("1.4");
        assertThatThrownBy(() -> new Hire(0, null, 0, Hire.ANYONE, Worlds.ONE_POST))
                .hasMessageContaining("share=0.0");
    }

    private static void balance(String words, Campaign campaign, Roster roster, Creators creators) {
        Ledger ledger = roster.ledger();
        long sum = ledger.payments().stream().mapToLong(p -> p.amount().cents()).sum();
        assertThat(ledger.spent().cents()).as(words).isEqualTo(sum);
        assertThat(Arrays.stream(Ledger.Purpose.values())
                        .mapToLong(purpose -> ledger.total(purpose).cents())
                        .sum())
                .as(words)
                .isEqualTo(sum);
        assertThat(ledger.spent()).as(words).isLessThanOrEqualTo(campaign.budget());
        assertThat(ledger.budget().minus(ledger.spent())).as(words).isEqualTo(ledger.left());
        assertThat(ledger.budget()).isEqualTo(campaign.budget());
        assertThat(Arrays.stream(roster.creators()).distinct().count())
                .as("hired at most once, %s", words)
                .isEqualTo(roster.creators().length);
        Map<Integer, Long> paid = new HashMap<>();
        ledger.payments().forEach(p -> paid.merge(p.creator(), p.amount().cents(), Long::sum));
        for (int place = 0; place < roster.count(); place++) {
            int k = roster.creators()[place];
            Hire hire = campaign.hires().get(roster.partnership(place).part());
            long overhead = campaign.overhead().cents();
            long monthly = signing(campaign, hire, creators, k) - overhead;
            long months = monthly == 0 ? 1 : (paid.get(k) - overhead) / monthly;
            assertThat(paid.remove(k)).as("creator %d, %s", k, words).isEqualTo(overhead + months * monthly);
            assertThat(months).as(words).isBetween(1L, (long) hire.contract().instalments());
        }
        assertThat(paid).as("nobody else is paid, %s", words).isEmpty();
    }

    /** Hires are served one after another; none leaves a candidate behind that its part could still pay. */
    private static void greedy(String words, Campaign campaign, Roster roster, Creators creators) {
        Set<Integer> taken = new HashSet<>();
        Map<Integer, Long> paid = new HashMap<>();
        roster.ledger()
                .payments()
                .forEach(p -> paid.merge(p.creator(), p.amount().cents(), Long::sum));
        int at = 0;
        for (int number = 0; number < campaign.hires().size(); number++) {
            Hire hire = campaign.hires().get(number);
            int[] candidates = candidates(hire, creators);
            assertThat(hire.candidates(creators)).as(words).containsExactly(candidates);
            long whole = (long) Math.floor(campaign.budget().cents() * hire.share() + 1e-6);
            long part = whole - (long) Math.ceil(whole * hire.contract().reserve());
            long spent = 0;
            for (; at < roster.count() && roster.partnership(at).part() == number; at++) {
                int k = roster.creators()[at];
                assertThat(contains(candidates, k))
                        .as("%d may be hired, %s", k, words)
                        .isTrue();
                spent += paid.get(k);
                taken.add(k);
            }
            assertThat(spent).as(words).isLessThanOrEqualTo(part);
            assertThat(campaign.partOf(hire).cents()).as(words).isEqualTo(whole);
            assertThat(campaign.signingPartOf(hire).cents()).as(words).isEqualTo(part);
            for (int k : candidates) {
                assertThat(taken.contains(k) || signing(campaign, hire, creators, k) > part - spent)
                        .as("creator %d could still be paid from %d cents, %s", k, part - spent, words)
                        .isTrue();
            }
            long least = Arrays.stream(candidates)
                    .mapToLong(k -> signing(campaign, hire, creators, k))
                    .min()
                    .orElse(-1);
            assertThat(campaign.cheapest(hire, creators).map(Money::cents).orElse(-1L))
                    .as(words)
                    .isEqualTo(least);
        }
        assertThat(at).as("everyone on the roster is some hire's, %s", words).isEqualTo(roster.count());
    }

    /** Sells at random and pays: never more than is due, and all that is due while its part has money. */
    private static void sell(String words, Dice dice, Campaign campaign, Roster roster, Money price, double people) {
        long before = roster.ledger().spent().cents();
        Map<Integer, Long> left = new HashMap<>();
        for (int part = 0; part < campaign.hires().size(); part++) {
            left.put(part, campaign.partOf(campaign.hires().get(part)).cents());
        }
        for (int place = 0; place < roster.count(); place++) {
            int k = roster.creators()[place];
            long paid = roster.ledger().payments().stream()
                    .filter(p -> p.creator() == k)
                    .mapToLong(p -> p.amount().cents())
                    .sum();
            left.merge(roster.partnership(place).part(), -paid, Long::sum);
        }
        Map<Integer, Long> due = new HashMap<>();
        for (int day = 0; day < 3; day++) {
            for (int place = 0; place < roster.count(); place++) {
                int sales = dice.between(0, 3);
                for (int sale = 0; sale < sales; sale++) {
                    roster.sold(place);
                }
                Partnership with = roster.partnership(place);
                long each = with.contract().commissionOn(price, people).cents();
                due.merge(with.part(), sales * each, Long::sum);
            }
            roster.endDay(day);
        }
        Ledger ledger = roster.ledger();
        long paid = ledger.total(Ledger.Purpose.COMMISSION).cents();
        assertThat(ledger.spent().cents()).as(words).isEqualTo(before + paid);
        assertThat(ledger.spent()).as(words).isLessThanOrEqualTo(ledger.budget());
        long expected = due.entrySet().stream()
                .mapToLong(part -> Math.min(part.getValue(), left.get(part.getKey())))
                .sum();
        assertThat(paid).as(words).isEqualTo(expected);
    }

    /** Signs of creators whose engagement falls with their audience, as it does in a market. */
    private static Casting casting(Campaign campaign, Creators creators, Product product, double people) {
        return new Casting(campaign, creators, signs(creators), product, people);
    }

    private static PublicSigns signs(Creators creators) {
        IntToDoubleFunction engagement =
                k -> .2 * Math.pow((double) creators.genuine(k), .8) / (double) creators.followers()[k];
        return new PublicSigns(creators, NICHES, SignQuality.DEFAULT, 8, engagement);
    }

    private static long signing(Campaign campaign, Hire hire, Creators creators, int k) {
        long fee = campaign.fees().fee(creators.followers()[k]).cents();
        return hire.contract().instalment(new Money(fee)).cents()
                + campaign.overhead().cents();
    }

    private static int[] candidates(Hire hire, Creators creators) {
        return IntStream.range(0, creators.count())
                .filter(k -> hire.listed().length == 0 || contains(hire.listed(), k))
                .filter(k -> hire.niche() == Hire.ANY_NICHE || hire.niche() == creators.niche()[k])
                .filter(k -> hire.tier() == null
                        || (creators.followers()[k] >= hire.tier().from()
                                && creators.followers()[k] < hire.tier().below()))
                .toArray();
    }

    private static boolean contains(int[] numbers, int wanted) {
        return Arrays.stream(numbers).anyMatch(n -> n == wanted);
    }

    private static Set<Integer> hired(double budget, Creators creators, int replicate) {
        Campaign campaign = Worlds.campaign(budget, Worlds.anybody());
        Roster roster = casting(campaign, creators, FREE, 1).roster(5, replicate);
        Set<Integer> hired = new HashSet<>();
        Arrays.stream(roster.creators()).forEach(hired::add);
        return hired;
    }

    private static long overlap(Set<Integer> some, Set<Integer> others) {
        return some.stream().filter(others::contains).count();
    }

    private static Campaign campaign(Dice dice, int creators) {
        double budget = dice.oneOf(0, 10, dice.real(0, 1_000), dice.real(0, 100_000), dice.real(0, 5e6));
        List<Hire> hires = new ArrayList<>();
        int count = dice.between(1, 4);
        double share = dice.chance(.5) ? 1.0 / count : dice.real(.01, 1.0 / count);
        for (int i = 0; i < count; i++) {
            Tier tier = dice.chance(.5) ? TierTable.FIVE.tiers().get(dice.between(0, 4)) : null;
            int niche = dice.chance(.5) ? dice.between(0, NICHES - 1) : Hire.ANY_NICHE;
            int[] listed = dice.chance(.2) ? Arrays.copyOf(dice.order(creators), (creators + 1) / 2) : Hire.ANYONE;
            hires.add(new Hire(share, tier, niche, listed, Worlds.contract(dice)));
        }
        FeeTable fees = dice.chance(.5)
                ? FeeTable.SOURCE_ARTICLE_002
                : new FeeTable(List.of(
                        new Point(1_000, new Money(dice.between(1, 9_999))),
                        new Point(1_000_000, new Money(dice.between(1_000, 2_000_000)))));
        return new Campaign(Money.of(budget), hires, fees, new Money(dice.chance(.3) ? 0 : dice.between(1, 50_000)));
    }

    private static Creators creators(Dice dice) {
        int count = dice.between(1, 120);
        int[] niche = new int[count];
        long[] followers = new long[count];
        double[] bought = new double[count];
        Arrays.setAll(niche, k -> dice.between(0, NICHES - 1));
        Arrays.setAll(followers, k -> Math.round(Math.exp(dice.real(Math.log(500), Math.log(3e6)))));
        Arrays.setAll(bought, k -> dice.chance(.3) ? dice.real(.05, .9) : 0);
        return creators(followers, niche, dice.chance(.5) ? bought : new double[count]);
    }

    private static Creators creators(long[] followers, int[] niche, double[] bought) {
        int n = followers.length;
        double[] endorsements = new double[n];
        Arrays.setAll(endorsements, k -> k % 7);
        int[] account = IntStream.range(0, n).toArray();
        return new Creators(
                account,
                followers,
                niche,
                new int[n],
                new double[n],
                new double[n],
                endorsements,
                new double[n],
                bought);
    }
}
