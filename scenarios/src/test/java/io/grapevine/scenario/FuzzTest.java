package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds, reading it gives a scenario or says what is wrong, at a place inside the file. One seed again:
 * {@code mvn test -pl scenarios -Dtest=FuzzTest -Dseed=N}.
 */
final class FuzzTest {
    private static final List<String> NASTY = List.of(
            ":",
            ": ",
            " ",
            "\n",
            "\t",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "<<: ",
            "|",
            ">",
            "'",
            "\"",
            "%",
            "@",
            "`",
            "~",
            "null",
            "---\n",
            "...\n",
            "? ",
            "0x1",
            "1e999",
            ".nan",
            "-1",
            "-.inf",
            "5%",
            "$5",
            "5 d",
            "\u0007",
            "\uFEFF",
            "🍵",
            "\u2028",
            "\\",
            "\r",
            "99999999999999999999",
            "true",
            "control",
            "1_000_",
            "any",
            "\uD800");

    static Stream<Long> seeds() {
        Long one = Long.getLong("seed");
        return one != null ? Stream.of(one) : LongStream.range(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reading_never_throws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> good = new ArrayList<>(Texts.good());
        good.add(RandomScenario.text(seed));
        good.add(ResolvedScenario.text(
                ScenarioReader.plain().read("r", RandomScenario.text(seed)).orThrow()));
        for (int round = 0; round < 100; round++) {
            String text = good.get(random.nextInt(good.size()));
            for (int change = 0; change <= random.nextInt(4); change++) {
                text = mutated(text, random);
            }
            String override = random.nextInt(4) == 0 ? mutated("run.replicates.until=5%", random) : "run.seed=1";
            String profile = random.nextInt(4) == 0 ? mutated("quick", random) : "quick";
            check(text, override, profile, seed);
        }
    }

    private static void check(String text, String override, String profile, long seed) {
        try {
            Reading reading = ScenarioReader.plain()
                    .withProfile(profile)
                    .withOverrides(List.of(override))
                    .read("fuzz", text);
            assertThat(reading.isGood()).isEqualTo(reading.errors().isEmpty());
            assertThat(reading.render()).isNotNull();
            String[] lines = text.split("\r\n|\r|\n", -1);
            for (Diagnostic found : reading.diagnostics()) {
                if (!found.place().onCommandLine()) {
                    assertThat(found.line()).isBetween(1, lines.length);
                    String line = lines[found.line() - 1];
                    assertThat(found.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
                }
            }
            reading.scenario().ifPresent(ResolvedScenario::text);
        } catch (RuntimeException | AssertionError e) {
            fail("seed=%s override=%s profile=%s\n%s".formatted(seed, override, profile, text), e);
        }
    }

    private static String mutated(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(1, 12));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(at);
            case 2 -> text.substring(0, at) + NASTY.get(random.nextInt(NASTY.size())) + text.substring(at);
            case 3 -> text.substring(0, at) + NASTY.get(random.nextInt(NASTY.size())) + text.substring(to);
            default -> withLineMoved(text, random);
        };
    }

    private static String withLineMoved(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), random.nextBoolean() ? line : "  " + line);
        return String.join("\n", lines);
    }
}
