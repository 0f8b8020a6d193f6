/** Estimates with intervals, paired differences, verdicts, stopping rules. */
@NullMarked
package io.grapevine.stats;

import org.jspecify.annotations.NullMarked;
