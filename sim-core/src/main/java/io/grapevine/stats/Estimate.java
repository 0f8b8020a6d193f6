package io.grapevine.stats;

/**
 * A figure with its interval: never a bare mean.
 *
 * @param mean the estimate; NaN when the data define none (no customers, so no cost per customer)
 * @param low lower end of the interval; NaN when there is none (fewer than two replicates)
 * @param high upper end of the interval; NaN when there is none
 * @param level confidence level of the interval in (0, 1)
 * @param n number of replicates behind it
 * @param unit unit of mean, low and high
 * @param method how the interval was made, in words
 */
public record Estimate(double mean, double low, double high, double level, int n, String unit, String method) {

    /** Returns half the width of the interval, NaN when there is none. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Returns the half-width relative to the estimate: 0 when both are zero, NaN when there is no interval. */
    public double relativeHalfWidth() {
        double half = halfWidth();
        return half == 0 ? 0 : half / Math.abs(mean);
    }

    /** Returns whether zero lies in the interval, or no interval exists. */
    public boolean leavesSignOpen() {
        return !(low > 0 || high < 0);
    }
}
