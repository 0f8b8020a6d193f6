package io.grapevine.experiment;

import io.grapevine.outcome.Metric;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Verdict;

/**
 * One arm against another in the same worlds and replicates.
 *
 * @param arm name of the arm
 * @param against name of the arm it is compared with
 * @param metric what is compared
 * @param difference arm minus against, with its paired interval
 * @param verdict what the interval lets one say of the arm
 */
public record Comparison(String arm, String against, Metric metric, Estimate difference, Verdict verdict) {}
