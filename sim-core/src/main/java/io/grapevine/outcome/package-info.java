/** What a run yields: metrics, daily series, what each creator delivered. */
@NullMarked
package io.grapevine.outcome;

import org.jspecify.annotations.NullMarked;
