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
    private long start;
    private long operations;
    private int iterations = 1;

    @Setup(Level.Iteration)
    public void clear(BenchmarkParams params) {
        iterations = IterationMean.iterations(params);
        operations = 0;
        start = now();
    }

    /** Ends an operation. */
    void lap() {
        operations++;
    }

    /** Returns the part of this iteration in the mean of all. */
    public double cpuMicros() {
        return operations == 0 ? 0 : (now() - start) / 1e3 / operations / iterations;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
