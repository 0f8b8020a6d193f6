package io.grapevine.benchmark;

import org.openjdk.jmh.infra.BenchmarkParams;

/** A mean over replicates, in parts that add up: JMH sums the events of the iterations of a run. */
final class IterationMean {
    private double sum;
    private long count;
    private int iterations = 1;

    void clear(BenchmarkParams params) {
        sum = 0;
        count = 0;
        iterations = iterations(params);
    }

    /** Returns into how many parts JMH divides a run. */
    static int iterations(BenchmarkParams params) {
        return Math.max(1, params.getMeasurement().getCount() * Math.max(1, params.getForks()));
    }

    void add(double value) {
        sum += value;
        count++;
    }

    double part() {
        return count == 0 ? 0 : sum / count / iterations;
    }
}
