package io.grapevine.app.validation;

import io.grapevine.stats.Estimate;
import io.grapevine.stats.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What a check showed.
 *
 * @param check the check
 * @param seen the figure, or null when there is none
 * @param verdict what became of the claim
 * @param remark why it was not shown; empty otherwise
 */
record Finding(Check check, @Nullable Sample seen, Verdict verdict, String remark) {
    /** Returns the figure with its 95 % interval, as the tables write it. */
    String figure() {
        if (seen == null) {
            return "";
        }
        Estimate it = seen.estimate(.95, "");
        return Double.isNaN(it.low()) || it.low() == it.high()
                ? Numbers.plain(it.mean())
                : "%s [%s, %s]".formatted(Numbers.brief(it.mean()), Numbers.brief(it.low()), Numbers.brief(it.high()));
    }

    String n() {
        return seen == null ? "" : String.valueOf(seen.n());
    }
}
