package io.grapevine.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.app.Synthetic;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.stats.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTextTest {
    private static String finding(Answer answer, String metric) {
        Results results = answer.results();
        return Finding.of(results, Contrast.of(results, results.metric(metric)));
    }

    @Test
    void two_arms_that_differ() {
        assertThat(AnswerText.insight(Synthetic.cascade(1000)))
                .isEqualTo("Hubs reaches 300.1 accounts [295.2, 305.0] and listed 100.5 [98.1, 102.8]: "
                        + "the difference, +199.7 [194.3, 205.1], is more than noise.");
        assertThat(finding(Synthetic.cascade(1000), "spread"))
                .isEqualTo("Hubs reaches 199 % more accounts than listed");
    }

    @Test
    void one_is_counted_as_one() {
        Wording spread = Wording.of(new Metric("spread", "accounts", "", "spread", null, 1, Metric.Goal.HIGH));
        assertThat(spread.says("One", new Estimate(1, 1, 1, .95, 4, "accounts", "")))
                .isEqualTo("One reaches 1 account [1, 1]");
        assertThat(spread.says("One", new Estimate(2, 2, 2, .95, 4, "accounts", "")))
                .isEqualTo("One reaches 2 accounts [2, 2]");
    }

    @Test
    void two_arms_within_noise() {
        Answer answer = Synthetic.campaign(64, List.of("micro", "macro"), new double[] {1.001, 1}, 1);
        assertThat(AnswerText.insight(answer))
                .isEqualTo("At 50,000 USD, micro wins 1,216 customers [1,205, 1,227] and macro 1,210 [1,199, 1,221]: "
                        + "the difference, +6.0 [-3.0, 15.0], is within noise.");
        assertThat(finding(answer, "conversions"))
                .isEqualTo("Micro and macro: the difference in customers is within noise");
    }

    @Test
    void three_arms() {
        assertThat(AnswerText.insight(Synthetic.campaign(64, .12)))
                .endsWith("by +149.2 [139.5, 158.9]: more than noise.");
        assertThat(finding(Synthetic.campaign(64, .12), "conversions"))
                .isEqualTo("Micro wins the most customers, 12 % more than macro");
        assertThat(finding(Synthetic.campaign(64, .12), "cost_per_customer_usd"))
                .isEqualTo("Micro: the lowest cost per customer, 11 % lower than macro");
        assertThat(AnswerText.insight(Synthetic.campaign(64, .001)))
                .endsWith("The difference of micro from macro, +6.0 [-3.0, 15.0], is within noise.");
        assertThat(finding(Synthetic.campaign(64, .001), "conversions"))
                .isEqualTo("Micro and macro lead: the difference in customers is within noise");
    }

    @Test
    void one_arm_is_told_against_the_control() {
        Answer answer = Synthetic.campaign(64, List.of("micro"), new double[] {1}, 1);
        assertThat(AnswerText.insight(answer))
                .isEqualTo("At 50,000 USD, micro wins 1,215 customers [1,204, 1,226]; "
                        + "against control, micro adds 1,203 [1,192, 1,214] customers.");
    }

    @Test
    void one_replicate_gives_no_verdict() {
        Answer answer = Synthetic.campaign(1, .1);
        assertThat(finding(answer, "conversions"))
                .isEqualTo("One replicate of each arm: no interval, so no verdict on customers");
        assertThat(AnswerText.insight(answer)).contains("[no interval]").doesNotContain("noise");
        assertThat(Doubts.of(answer)).contains("One replicate cannot tell luck from effect: run at least 16.");
    }

    @Test
    void nobody_wins_anything() {
        Answer answer = Synthetic.campaign(8, List.of("a", "b"), new double[] {0, 0}, 0);
        assertThat(finding(answer, "conversions")).isEqualTo("A and b: no difference in customers");
        assertThat(finding(answer, "cost_per_customer_usd")).isEqualTo("Cost per customer: not defined for any arm");
    }

    @Test
    void notes_tell_control_evidence_and_stop() {
        assertThat(AnswerText.notes(Synthetic.campaign(64, .12)))
                .anySatisfy(note -> assertThat(note).startsWith("Without a campaign (control): 12.09"))
                .anySatisfy(note -> assertThat(note).startsWith("64 replicates of every arm"))
                .anySatisfy(note -> assertThat(note).startsWith("The asked precision is reached."));
    }

    @Test
    void doubts_name_open_signs_first_then_replicates_and_guesses() {
        List<String> doubts = Doubts.of(Synthetic.campaign(64, .001));
        assertThat(doubts.get(0))
                .isEqualTo("micro against macro, customers: zero lies inside +6.0 [-3.0, 15.0], so the sign is open. "
                        + "If the difference stays, about 82 more replicates would settle it.");
        assertThat(doubts).contains("About 192 more replicates (256 in all) would halve every interval.");
        assertThat(doubts.get(doubts.size() - 1)).startsWith("1 of 4 assumptions are guesses of ours (grade C)");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 60, 80, 100, 140, 200})
    void the_table_fits_the_terminal(int columns) {
        AnswerTable table = new AnswerTable(Synthetic.campaign(64, .12).results(), columns, false, 10);
        assertThat(table.figures()).isNotEmpty();
        if (columns >= 40) {
            assertThat(table.figures())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
            assertThat(table.comparisons())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
        }
        assertThat(String.join("", table.figures())).matches("\\p{ASCII}*");
    }

    @Test
    void text_wraps_at_blanks() {
        assertThat(AnswerText.wrapped("aaa bb cccc d", 6)).containsExactly("aaa bb", "cccc d");
    }
}
