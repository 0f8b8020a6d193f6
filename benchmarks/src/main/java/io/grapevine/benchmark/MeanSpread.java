package io.grapevine.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The mean spread of the replicates of a run, in accounts: twins that agree here simulate the same thing. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class MeanSpread {
    private final IterationMean spread = new IterationMean();

    @Setup(Level.Iteration)
    public void clear(BenchmarkParams params) {
        spread.clear(params);
    }

    void add(double accounts) {
        spread.add(accounts);
    }

    /** Returns the part of this iteration in the mean of all. */
    public double spread() {
        return spread.part();
    }
}
