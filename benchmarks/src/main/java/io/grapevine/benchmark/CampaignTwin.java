package io.grapevine.benchmark;

/** A campaign written by hand: the same model as ours, with draws from a shared stream. */
interface CampaignTwin {
    /** Runs a replicate; whom it hires is ours for the same number. */
    Outcome run(int replicate);

    /**
     * What twins must agree on up to chance.
     *
     * @param exposures times that a post was seen, in accounts
     * @param engagements times that someone who saw one reacted
     * @param considering accounts that came to look at the product
     * @param conversions accounts that bought
     */
    record Outcome(long exposures, long engagements, long considering, long conversions) {}
}
