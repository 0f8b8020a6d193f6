package io.grapevine.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class RunProgressTest {
    private static final String DIFFERENCE = "difference +312 [205, 419] conversions";

    private final StringWriter told = new StringWriter();
    private final AtomicBoolean stop = new AtomicBoolean();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    private RunProgress progress(ProgressMode mode, boolean terminal, int columns) {
        return new RunProgress(new PrintWriter(told), mode, terminal, columns, () -> now, stop);
    }

    private void pass(long millis) {
        now = now.plusMillis(millis);
    }

    @Test
    void on_a_terminal_one_line_is_rewritten_and_taken_off() {
        try (RunProgress progress = progress(ProgressMode.AUTO, true, 200)) {
            progress.world(0.4);
            pass(1000);
            progress.world(1);
            pass(4000);
            progress.replicates(40, 400, DIFFERENCE);
        }
        assertThat(told)
                .hasToString("\r\u001b[Kbuilding world 40 %\r\u001b[Kbuilding world 100 %\r\u001b[K"
                        + "replicates 40 of at most 400   at most 36 s left   " + DIFFERENCE + "\r\u001b[K");
    }

    @Test
    void a_line_never_wraps() {
        try (RunProgress progress = progress(ProgressMode.AUTO, true, 30)) {
            progress.replicates(40, 400, DIFFERENCE);
        }
        assertThat(told.toString()).startsWith("\r\u001b[Kreplicates 40 of at most 400 \r");
    }

    @Test
    void elsewhere_a_line_comes_every_five_seconds() {
        try (RunProgress progress = progress(ProgressMode.AUTO, false, 80)) {
            for (int done = 1; done <= 12; done++) {
                pass(1000);
                progress.replicates(done, 400, "");
            }
        }
        assertThat(told.toString().lines())
                .containsExactly(
                        "replicates 5 of at most 400   at most 7 min left",
                        "replicates 10 of at most 400   at most 7 min left");
    }

    @Test
    void no_time_is_told_in_the_first_two_seconds_or_when_all_is_done() {
        try (RunProgress progress = progress(ProgressMode.JSON, false, 80)) {
            pass(1500);
            progress.replicates(10, 40, "x");
            pass(1500);
            progress.replicates(20, 40, "x");
            pass(1500);
            progress.replicates(40, 40, "x");
        }
        assertThat(told.toString().lines())
                .containsExactly(
                        "{\"phase\": \"replicates\", \"seconds\": 1.5, \"done\": 10, \"at_most\": 40, \"headline\": \"x\", \"left_seconds\": null}",
                        "{\"phase\": \"replicates\", \"seconds\": 3, \"done\": 20, \"at_most\": 40, \"headline\": \"x\", \"left_seconds\": 3}",
                        "{\"phase\": \"replicates\", \"seconds\": 4.5, \"done\": 40, \"at_most\": 40, \"headline\": \"x\", \"left_seconds\": null}");
    }

    @Test
    void choosing_seeds_is_told_part_by_part_and_costs_the_replicates_nothing() {
        try (RunProgress progress = progress(ProgressMode.AUTO, false, 80)) {
            progress.seeding("hubs", "betweenness", 0, 0);
            pass(6000);
            progress.seeding("hubs", "betweenness", 0, 0);
            pass(4000);
            progress.seeding("best", "live-arc worlds", 0, 200);
            pass(5000);
            progress.seeding("best", "live-arc worlds", 50, 200);
            pass(15_000);
            progress.seeding("best", "live-arc worlds", 200, 200);
            pass(5000);
            progress.replicates(10, 40, "");
        }
        assertThat(told.toString().lines())
                .containsExactly(
                        "choosing seeds of hubs: betweenness",
                        "choosing seeds of best: live-arc worlds 50 of 200   about 15 s left of this part",
                        "choosing seeds of best: live-arc worlds 200 of 200",
                        "replicates 10 of at most 40   at most 15 s left");
    }

    @Test
    void choosing_seeds_is_told_as_data_too() {
        try (RunProgress progress = progress(ProgressMode.JSON, false, 80)) {
            progress.seeding("best", "forward simulations", 0, 10_000);
            pass(4000);
            progress.seeding("best", "forward simulations", 4_000, 10_000);
        }
        assertThat(told.toString().lines())
                .containsExactly(
                        "{\"phase\": \"seeding\", \"seconds\": 0, \"arm\": \"best\", \"part\": \"forward simulations\", \"done\": 0, \"total\": 10000, \"left_seconds\": null}",
                        "{\"phase\": \"seeding\", \"seconds\": 4, \"arm\": \"best\", \"part\": \"forward simulations\", \"done\": 4000, \"total\": 10000, \"left_seconds\": 6}");
    }

    @Test
    void summing_up_is_told_once_it_takes_long() {
        try (RunProgress progress = progress(ProgressMode.AUTO, false, 80)) {
            pass(4000);
            progress.replicates(40, 40, "");
            progress.deliveries("micro", .25);
            pass(4000);
            progress.deliveries("micro", .75);
        }
        assertThat(told.toString().lines()).containsExactly("summing up what the creators of micro delivered 75 %");
    }

    @Test
    void none_says_nothing_but_keeps_the_log() {
        try (RunProgress progress = progress(ProgressMode.NONE, true, 80)) {
            progress.world(1);
            pass(20_000);
            progress.replicates(400, 400, DIFFERENCE);
            assertThat(progress.log())
                    .containsExactly(
                            "2026-11-22T10:00:00Z building world 100 %",
                            "2026-11-22T10:00:20Z replicates 400 of at most 400   " + DIFFERENCE);
        }
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void the_wish_to_stop_is_passed_on() {
        RunProgress progress = progress(ProgressMode.NONE, false, 80);
        assertThat(progress.stopAsked()).isFalse();
        stop.set(true);
        assertThat(progress.stopAsked()).isTrue();
    }

    @Test
    void durations() {
        assertThat(RunProgress.duration(0.2)).isEqualTo("1 s");
        assertThat(RunProgress.duration(99)).isEqualTo("99 s");
        assertThat(RunProgress.duration(150)).isEqualTo("3 min");
        assertThat(RunProgress.duration(9000)).isEqualTo("2.5 h");
    }
}
