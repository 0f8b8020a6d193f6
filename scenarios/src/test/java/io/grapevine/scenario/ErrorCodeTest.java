package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrorCodeTest {
    /** Codes whose examples are no piece of a file, or whose mistake only the data and the world show. */
    private static final Set<ErrorCode> ELSEWHERE = EnumSet.of(
            ErrorCode.E1001,
            ErrorCode.E1002,
            ErrorCode.E1003,
            ErrorCode.E1109,
            ErrorCode.E1325,
            ErrorCode.E1401,
            ErrorCode.E1402,
            ErrorCode.E1403,
            ErrorCode.E1404,
            ErrorCode.E1405,
            ErrorCode.E1406,
            ErrorCode.E1407,
            ErrorCode.E1408,
            ErrorCode.E1409,
            ErrorCode.E1501,
            ErrorCode.E1502,
            ErrorCode.E1503,
            ErrorCode.W2003);

    @ParameterizedTest
    @EnumSource
    void is_explained(ErrorCode code) {
        assertThat(code.title()).isNotBlank().doesNotEndWith(".");
        assertThat(code.explanation()).hasSizeGreaterThan(60).endsWith(".");
        assertThat(code.wrong()).isNotBlank().isNotEqualTo(code.right());
        assertThat(code.right()).isNotBlank();
        assertThat(ErrorCode.named(code.name().toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
    }

    @ParameterizedTest
    @EnumSource
    void examples_show_it(ErrorCode code) {
        if (ELSEWHERE.contains(code)) {
            return;
        }
        Reading wrong = ScenarioReader.plain().read("wrong", completed(code, code.wrong()));
        assertThat(wrong.diagnostics())
                .as(wrong.render())
                .extracting(Diagnostic::code)
                .contains(code);
        Reading right = ScenarioReader.plain().read("right", completed(code, code.right()));
        assertThat(right.isGood()).as(right.render()).isTrue();
        assertThat(right.diagnostics()).extracting(Diagnostic::code).doesNotContain(code);
    }

    @Test
    void unknown_code_is_nothing() {
        assertThat(ErrorCode.named("E9999")).isEmpty();
    }

    /** Adds the required keys that a piece of a file does not have. */
    private static String completed(ErrorCode code, String piece) {
        if (piece.startsWith("# ")) {
            return piece;
        }
        String currency = piece.contains("EUR") ? "EUR" : "USD";
        StringBuilder text = new StringBuilder(piece).append('\n');
        for (String line : List.of(
                "grapevine: 1",
                "title: Tea",
                "product: {niche: fitness}",
                "arms: {micro: {budget: 5_000 %s, hire: {}}}".formatted(currency))) {
            String key = line.substring(0, line.indexOf(':') + 1);
            boolean there = piece.lines().anyMatch(own -> own.startsWith(key));
            boolean sells = code != ErrorCode.E1307 && !piece.contains("independent_cascade");
            if (!there && (sells || !key.equals("product:"))) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }
}
