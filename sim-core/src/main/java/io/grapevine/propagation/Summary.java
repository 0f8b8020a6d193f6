package io.grapevine.propagation;

/** Mean, variance and ends of numbers by account; numbers that are missing (NaN) are left out. */
record Summary(int count, double mean, double variance, double lowest, double highest) {
    static Summary of(double[] values) {
        int count = 0;
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        if (count == 0) {
            return new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        return new Summary(count, mean, squares / count, lowest, highest);
    }
}
