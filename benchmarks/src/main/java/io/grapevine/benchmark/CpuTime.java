package io.grapevine.benchmark;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Processor time of the benchmark's own thread, in microseconds an operation: what to compare on a machine that others
 * use too, because time spent waiting for a processor does not count.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    private final IterationMean mean = new IterationMean();
    private long last;

    @Setup(Level.Iteration)
    public void clear(BenchmarkParams params) {
        mean.clear(params);
        last = now();
    }

    /** Ends an operation. */
    void lap() {
        long now = now();
        mean.add((now - last) / 1e3);
        last = now;
    }

    /** Returns the part of this iteration in the mean of all. */
    public double cpuMicros() {
        return mean.part();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
