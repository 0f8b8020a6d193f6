package io.grapevine.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.campaign.FeeTable.Point;
import io.grapevine.population.Creators;
import io.grapevine.population.Tier;
import io.grapevine.population.TierTable;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom random campaigns hire and what they pay: every cent is in the ledger and none is spent twice. */
final class CastingTest {
    private static final int CAMPAIGNS = 1_500;
    private static final int NICHES = 3;

    @Test
    void every_cent_of_random_campaigns_is_accounted_for() {
        int hired = 0;
        for (int number = 0; number < CAMPAIGNS; number++) {
            Dice dice = Dice.of("casting", number);
            Creators creators = creators(dice);
            Campaign campaign = campaign(dice, creators.count());
            String words = "case %d %s".formatted(number, campaign);
            DrawKey key = DrawKey.of(number, 0, Purpose.HIRE);
            Roster roster = campaign.cast(creators, key);
            balance(words, campaign, roster, creators);
            greedy(words, campaign, roster, creators);
            assertThat(campaign.cast(creators, key).creators()).as(words).containsExactly(roster.creators());
            hired += roster.creators().length;
        }
        assertThat(hired).as("the cases hire somebody").isGreaterThan(CAMPAIGNS);
    }

    @Test
    void shares_that_sum_to_a_hair_more_than_one_never_break_the_budget() {
        // Three tenths written with ten digits pass the check of the sum, and at $100 million they are cents too many.
        Hire third = new Hire(.3333333334, null, Hire.ANY_NICHE, Hire.ANYONE);
        FeeTable cents = new FeeTable(List.of(new Point(1, new Money(1)), new Point(10, new Money(1))));
        long[] followers = {5, 5, 5};
        Creators creators = new Creators(new int[] {0, 1, 2}, followers, new int[3], new double[3]);
        Campaign campaign = new Campaign(
                Money.of(1e8),
                List.of(third, third, third),
                new Contract.PaidPost(1, 1),
                true,
                cents,
                new Money(3_333_333_333L));
        assertThatCode(() -> {
                    Roster roster = campaign.cast(creators, DrawKey.of(1, 0, Purpose.HIRE));
                    assertThat(roster.ledger().spent()).isLessThanOrEqualTo(campaign.budget());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void campaigns_that_may_hire_the_same_creators_tend_to_hire_the_same() {
        Creators creators = creators(Dice.of("overlap", 1));
        DrawKey key = DrawKey.of(5, 3, Purpose.HIRE);
        Set<Integer> rich = hired(50_000, creators, key);
        Set<Integer> poor = hired(20_000, creators, key);
        Set<Integer> other = hired(20_000, creators, DrawKey.of(5, 4, Purpose.HIRE));
        assertThat(poor).isNotEmpty();
        assertThat(overlap(poor, rich)).as("of %s in %s", poor, rich).isGreaterThanOrEqualTo(overlap(poor, other));
        assertThat(other).isNotEqualTo(poor);
    }

    @Test
    void shares_beyond_the_whole_are_refused() {
        Hire most = new Hire(.7, null, Hire.ANY_NICHE, Hire.ANYONE);
        assertThatThrownBy(() -> new Campaign(
                        Money.of(1),
                        List.of(most, most),
                        new Contract.PaidPost(1, 1),
                        true,
                        FeeTable.SOURCE_ARTICLE_002,
                        Money.ZERO))
                .hasMessageContaining("1.4");
        assertThatThrownBy(() -> new Hire(0, null, 0, Hire.ANYONE)).hasMessageContaining("share=0.0");
        assertThatThrownBy(() -> new Contract.PaidPost(0, 1)).hasMessageContaining("posts=0");
        assertThatThrownBy(() -> new Contract.PaidPost(1, 0)).hasMessageContaining("everyDays=0");
    }

    private static void balance(String words, Campaign campaign, Roster roster, Creators creators) {
        Ledger ledger = roster.ledger();
        long sum = ledger.payments().stream().mapToLong(p -> p.amount().cents()).sum();
        assertThat(ledger.spent().cents()).as(words).isEqualTo(sum);
        assertThat(ledger.total(Ledger.Purpose.FEE).plus(ledger.total(Ledger.Purpose.OVERHEAD)))
                .as(words)
                .isEqualTo(ledger.spent());
        assertThat(ledger.spent()).as(words).isLessThanOrEqualTo(campaign.budget());
        assertThat(ledger.budget().minus(ledger.spent())).as(words).isEqualTo(ledger.left());
        assertThat(ledger.budget()).isEqualTo(campaign.budget());
        assertThat(Arrays.stream(roster.creators()).distinct().count())
                .as("hired at most once, %s", words)
                .isEqualTo(roster.creators().length);
        Map<Integer, Long> paid = new HashMap<>();
        ledger.payments().forEach(p -> paid.merge(p.creator(), p.amount().cents(), Long::sum));
        for (int k : roster.creators()) {
            assertThat(paid.remove(k)).as("creator %d, %s", k, words).isEqualTo(cost(campaign, creators, k));
        }
        assertThat(paid).as("nobody else is paid, %s", words).isEmpty();
    }

    /** Hires are served one after another; none leaves a candidate behind that its part could still pay. */
    private static void greedy(String words, Campaign campaign, Roster roster, Creators creators) {
        Set<Integer> taken = new HashSet<>();
        int at = 0;
        for (Hire hire : campaign.hires()) {
            int[] candidates = candidates(hire, creators);
            assertThat(hire.candidates(creators)).as(words).containsExactly(candidates);
            long part = (long) Math.floor(campaign.budget().cents() * hire.share() + 1e-6);
            long spent = 0;
            // Those this hire took are the next of the roster that are its candidates and that its part can pay: had a
            // later
            // hire taken such a one, this hire would have left it behind although it could pay.
            while (at < roster.creators().length
                    && contains(candidates, roster.creators()[at])
                    && spent + cost(campaign, creators, roster.creators()[at]) <= part) {
                spent += cost(campaign, creators, roster.creators()[at]);
                taken.add(roster.creators()[at++]);
            }
            assertThat(spent).as(words).isLessThanOrEqualTo(part);
            assertThat(campaign.partOf(hire).cents()).as(words).isEqualTo(part);
            for (int k : candidates) {
                assertThat(taken.contains(k) || cost(campaign, creators, k) > part - spent)
                        .as("creator %d could still be paid from %d cents, %s", k, part - spent, words)
                        .isTrue();
            }
            long least = Arrays.stream(candidates)
                    .mapToLong(k -> cost(campaign, creators, k))
                    .min()
                    .orElse(-1);
            assertThat(campaign.cheapest(hire, creators).map(Money::cents).orElse(-1L))
                    .as(words)
                    .isEqualTo(least);
        }
        assertThat(at).as("everyone on the roster is some hire's, %s", words).isEqualTo(roster.creators().length);
    }

    private static long cost(Campaign campaign, Creators creators, int k) {
        long fee = campaign.fees().fee(creators.followers()[k]).cents();
        return fee * campaign.contract().posts() + campaign.overhead().cents();
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

    private static Set<Integer> hired(double budget, Creators creators, DrawKey key) {
        Campaign campaign = new Campaign(
                Money.of(budget),
                List.of(new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE)),
                new Contract.PaidPost(1, 1),
                true,
                FeeTable.SOURCE_ARTICLE_002,
                Money.of(75));
        Set<Integer> hired = new HashSet<>();
        Arrays.stream(campaign.cast(creators, key).creators()).forEach(hired::add);
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
            hires.add(new Hire(share, tier, niche, listed));
        }
        FeeTable fees = dice.chance(.5)
                ? FeeTable.SOURCE_ARTICLE_002
                : new FeeTable(List.of(
                        new Point(1_000, new Money(dice.between(1, 9_999))),
                        new Point(1_000_000, new Money(dice.between(1_000, 2_000_000)))));
        return new Campaign(
                Money.of(budget),
                hires,
                new Contract.PaidPost(dice.between(1, 5), dice.between(1, 9)),
                dice.chance(.5),
                fees,
                new Money(dice.chance(.3) ? 0 : dice.between(1, 50_000)));
    }

    private static Creators creators(Dice dice) {
        int count = dice.between(1, 120);
        int[] niche = new int[count];
        long[] followers = new long[count];
        double[] authenticity = new double[count];
        Arrays.setAll(niche, k -> dice.between(0, NICHES - 1));
        Arrays.setAll(followers, k -> Math.round(Math.exp(dice.real(Math.log(500), Math.log(3e6)))));
        Arrays.setAll(authenticity, k -> dice.real(0, 1));
        return new Creators(IntStream.range(0, count).toArray(), followers, niche, authenticity);
    }
}
