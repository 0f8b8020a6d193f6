package io.grapevine.experiment;

/**
 * Hears how far a run has come, and may ask it to stop. Called from worker threads, one call at a time.
 */
public interface Progress {
    /** A progress that hears nothing and never stops a run. */
    Progress SILENT = new Progress() {};

    /** The world is being built, of which {@code fraction} in [0, 1] is done. */
    default void world(double fraction) {}

    /**
     * Seeds of an arm are being chosen, or tried.
     *
     * @param arm name of the arm
     * @param part what is being done, in words
     * @param done how much of the part is done, 0 when it begins
     * @param total how much of it there is; 0 where nobody can tell
     */
    default void seeding(String arm, String part, long done, long total) {}

    /**
     * A batch of replicates is done.
     *
     * @param done replicates done in every arm
     * @param atMost replicates that will be done at most
     * @param headline how the headline comparison stands, in words
     */
    default void replicates(int done, int atMost, String headline) {}

    /**
     * What the creators of an arm delivered is being summed up, which asks every follower of theirs.
     *
     * @param arm name of the arm
     * @param fraction share in [0, 1] that is done
     */
    default void deliveries(String arm, double fraction) {}

    /** Something happened that is worth a line, such as a world that was found in the cache. */
    default void tell(String line) {}

    /** Returns true to stop: a choice of seeds is given up, a run ends after the replicates under way; what is done is kept. */
    default boolean stopAsked() {
        return false;
    }
}
