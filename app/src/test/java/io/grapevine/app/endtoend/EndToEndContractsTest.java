package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of contract costs, to the cent, through scenario file and replicates.csv. */
final class EndToEndContractsTest {
    private static final int REPLICATES = 20;

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    /** Ten creators of 10,000 followers, who ask 250 USD a post; overhead 75 USD. */
    private Bench.Run run(String arm) throws IOException {
        return bench.run("""
                grapevine: 1
                title: Contracts
                world: {people: 200k, people_per_account: 10, creators: {list: [{followers: 10k, niche: food, count: 10}]}}
                product: {niche: food, price: 40 USD, margin: 55%%, quality: 100%%}
                model: {trust_weighted: {notice: 100%%, credibility: {base: 4}, buy: {after_posts: 50%%, after_recommendation: 60%%}}}
                control: none
                arms: {a: %s}
                run: {days: 60, seed: 3, replicates: %d}
                """.formatted(arm, REPLICATES));
    }

    private static void always(Bench.Run run, String column, double value) throws IOException {
        assertThat(run.replicates("a", column)).as(column).hasSize(REPLICATES).containsOnly(value);
    }

    @Test
    void paid_posts_cost_their_fees_and_overhead() throws IOException {
        // Two posts and overhead are 575 USD; 2,000 USD pay three.
        Bench.Run run = run("{budget: 2_000 USD, hire: {}, contract: {posts: 2}}");
        always(run, "creators", 3);
        always(run, "fees_usd", 1_500);
        always(run, "overhead_usd", 225);
        always(run, "unspent_usd", 275);
        always(run, "hours", 9);
    }

    @Test
    void gifts_cost_goods_and_shipping_whether_or_not_they_bring_a_post() throws IOException {
        // Goods of 40 USD at a margin of 55 % cost 18 USD: 18 + 10 + 75 = 103 USD; 500 USD pay four.
        Bench.Run run = run("{budget: 500 USD, hire: {}, contract: {kind: gift}}");
        always(run, "creators", 4);
        always(run, "gifts_usd", 112);
        always(run, "fees_usd", 0);
        always(run, "spend_usd", 412);
        double[] posted = run.replicates("a", "followers_posted_to");
        // Four creators, 40 % each: both extremes come up within twenty replicates, and never more than all four.
        assertThat(Arrays.stream(posted).max().orElseThrow()).isLessThanOrEqualTo(40_000);
        assertThat(Arrays.stream(posted).distinct().count()).isGreaterThan(1);
        Bench.Run none = run("{budget: 500 USD, hire: {}, contract: {kind: gift, posts_with: 0}}");
        always(none, "spend_usd", 412);
        always(none, "impressions", 0);
    }

    @Test
    void affiliates_earn_their_share_of_each_sale_until_the_money_is_gone() throws IOException {
        // One account is ten people: 10 x 40 USD x 15 % = 60 USD a sale.
        Bench.Run rich = run("{budget: 1_000_000 USD, hire: {}, contract: {kind: affiliate}}");
        always(rich, "fees_usd", 0);
        always(rich, "creators", 10);
        double[] earned = rich.replicates("a", "commissions_usd");
        double[] sold = rich.replicates("a", "conversions");
        for (int i = 0; i < REPLICATES; i++) {
            assertThat(earned[i]).isPositive();
            assertThat(earned[i] % 60).isZero();
            // Those who never noticed a post, told by friends alone, earn nobody a commission.
            assertThat(earned[i]).isLessThanOrEqualTo(sold[i] * 6);
        }
        Bench.Run poor = run("{budget: 500 USD, hire: {}, contract: {kind: affiliate, reserve: 40%}}");
        // 300 USD sign four at 75 USD; the 200 USD set aside run out.
        always(poor, "creators", 4);
        always(poor, "commissions_usd", 200);
        always(poor, "unspent_usd", 0);
    }

    @Test
    void ambassadors_are_paid_by_the_month_for_as_long_as_the_money_lasts() throws IOException {
        // Two months of two posts at 10 % off: 2 x 450 + 75 = 975 USD. 1,600 USD pay one, and a month of a second.
        Bench.Run run =
                run("{budget: 1_600 USD, hire: {}, contract: {kind: ambassador, posts_a_month: 2, discount: 10%}}");
        always(run, "creators", 2);
        always(run, "fees_usd", 1_350);
        always(run, "overhead_usd", 150);
        always(run, "followers_posted_to", 60_000);
        Bench.Run month =
                run("{budget: 525 USD, hire: {}, contract: {kind: ambassador, posts_a_month: 2, discount: 10%}}");
        always(month, "followers_posted_to", 20_000);
        always(month, "unspent_usd", 0);
    }

    @Test
    void parts_of_a_budget_have_contracts_of_their_own() throws IOException {
        Bench.Run run =
                run("{budget: 1_000 USD, hires: [{tier: micro, share: 25%, contract: {kind: gift}}, {tier: micro}]}");
        // 250 USD buy two gifts at 103 USD; 750 USD two posts at 325 USD.
        always(run, "creators", 4);
        always(run, "gifts_usd", 56);
        always(run, "fees_usd", 500);
        always(run, "unspent_usd", 1_000 - 2 * 103 - 2 * 325);
    }

    @Test
    void managers_with_few_hours_run_few_partnerships() throws IOException {
        Bench.Run run = run("{budget: 5_000 USD, hire: {}, managers: {hours: 10}}");
        always(run, "creators", 3);
        always(run, "hours", 9);
    }

    @Test
    void audits_are_paid_for_everyone_who_is_looked_at() throws IOException {
        // Nobody has bought followers; one of ten is flagged by error and costs 100 USD, the others 425 USD.
        Bench.Run run = run("{budget: 50_000 USD, hire: {audit: {cost: 100 USD}}}");
        always(run, "creators", 9);
        always(run, "audits_usd", 1_000);
        always(run, "spend_usd", 9 * 325 + 1_000);
    }

    @Test
    void what_cannot_be_paid_says_what_it_would_cost() throws IOException {
        Path file = bench.write("poor.yaml", """
                grapevine: 1
                title: Poor
                world: {people: 200k, people_per_account: 10, creators: {list: [{followers: 10k, niche: food, count: 10}]}}
                product: {niche: food}
                arms:
                  gift: {budget: 100 USD, hire: {}, contract: {kind: gift}}
                  affiliate: {budget: 100 USD, hire: {}, contract: {kind: affiliate}}
                  often: {budget: 1M USD, hire: {}, contract: {kind: ambassador, posts_a_month: 100}}
                  tag: {budget: 1_000 USD, hire: {by: hashtag, niche: any}}
                run: {days: 365}
                """.replace("1M USD", "1_000_000 USD"));
        Bench.Outcome outcome = Bench.grapevine("check", file.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("a search by hashtag needs a niche to look for");
        Path fewer =
                bench.write("fewer.yaml", Files.readString(file).replace("{by: hashtag, niche: any}", "{by: hashtag}"));
        assertThat(Bench.grapevine("check", fewer.toString()).err())
                .contains("the cheapest costs 103.00 USD (gift 28.00 USD, overhead 75.00 USD)")
                .contains("50 % set aside for commissions")
                .contains("raise the budget to 150.00 USD")
                .contains("100 posts a month over 13 months are more than 1000 posts");
    }
}
