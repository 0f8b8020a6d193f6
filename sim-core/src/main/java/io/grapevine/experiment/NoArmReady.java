package io.grapevine.experiment;

import java.util.List;

/** A run was cut short while seeds were being chosen, and no arm was ready. Nothing has come of it. */
public final class NoArmReady extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> arms;
    private final Results.Stop stop;

    /**
     * @param arms the arms, none of which has its seeds
     * @param stop why the run was cut short
     */
    public NoArmReady(List<String> arms, Results.Stop stop) {
        super("cut short (%s) while seeds of %s were being chosen".formatted(stop, String.join(", ", arms)));
        this.arms = List.copyOf(arms);
        this.stop = stop;
    }

    public List<String> arms() {
        return arms;
    }

    public Results.Stop stop() {
        return stop;
    }
}
