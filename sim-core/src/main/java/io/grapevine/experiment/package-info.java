/** World, arms, replicates, runner, results. */
@NullMarked
package io.grapevine.experiment;

import org.jspecify.annotations.NullMarked;
