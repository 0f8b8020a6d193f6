package io.grapevine.app.validation;

import io.grapevine.stats.Sample;

/** What a figure must be. */
sealed interface Target {
    /** Slack for values that are exact but for the last bits. */
    double ROUNDING = 1e-9;

    /** Returns the target as the table writes it. */
    String text();

    /** Returns whether a figure meets it. */
    boolean isMetBy(Sample seen);

    /**
     * An exact value, met within four standard errors of the figure and of what the runs share.
     *
     * @param value the exact value
     * @param common standard error that all replicates share, such as that of the one network they run on; 0 for none
     */
    record Exact(double value, double common) implements Target {
        Exact(double value) {
            this(value, 0);
        }

        @Override
        public String text() {
            return Numbers.plain(value);
        }

        @Override
        public boolean isMetBy(Sample seen) {
            double error = Double.isNaN(seen.standardError()) ? 0 : seen.standardError();
            return Math.abs(seen.value() - value) <= 4 * Math.hypot(error, common) + ROUNDING * (1 + Math.abs(value));
        }
    }

    /** A band that was published, or derived from what was; met by a figure inside it. */
    record Band(double low, double high) implements Target {
        @Override
        public String text() {
            return Double.isInfinite(high)
                    ? "at least " + Numbers.plain(low)
                    : Double.isInfinite(low)
                            ? "at most " + Numbers.plain(high)
                            : "%s to %s".formatted(Numbers.plain(low), Numbers.plain(high));
        }

        @Override
        public boolean isMetBy(Sample seen) {
            return seen.value() >= low && seen.value() <= high;
        }
    }

    /** A difference above zero, met by a 95 % interval that lies above it. */
    record Above() implements Target {
        @Override
        public String text() {
            return "above 0";
        }

        @Override
        public boolean isMetBy(Sample seen) {
            return seen.estimate(.95, "").low() > 0;
        }
    }

    /**
     * Nothing that can be met.
     *
     * @param reason why
     */
    record None(String reason) implements Target {
        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isMetBy(Sample seen) {
            return false;
        }
    }
}
