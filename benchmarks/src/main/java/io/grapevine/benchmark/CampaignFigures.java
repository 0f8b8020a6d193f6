package io.grapevine.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Means over the replicates of a run, in accounts: twins that agree here simulate the same thing. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CampaignFigures {
    private final IterationMean exposures = new IterationMean();
    private final IterationMean engagements = new IterationMean();
    private final IterationMean considering = new IterationMean();
    private final IterationMean conversions = new IterationMean();

    @Setup(Level.Iteration)
    public void clear(BenchmarkParams params) {
        exposures.clear(params);
        engagements.clear(params);
        considering.clear(params);
        conversions.clear(params);
    }

    void add(CampaignTwin.Outcome outcome) {
        exposures.add((double) outcome.exposures());
        engagements.add((double) outcome.engagements());
        considering.add((double) outcome.considering());
        conversions.add((double) outcome.conversions());
    }

    public double meanExposures() {
        return exposures.part();
    }

    public double meanEngagements() {
        return engagements.part();
    }

    public double meanConsidering() {
        return considering.part();
    }

    public double meanConversions() {
        return conversions.part();
    }
}
