package io.grapevine.scenario;

import io.grapevine.outcome.Metric;
import java.util.List;

/** A model that says itself which figures it reports. */
interface WithMetrics {
    /** Returns the figures, the headline first. */
    List<Metric> metrics();
}
