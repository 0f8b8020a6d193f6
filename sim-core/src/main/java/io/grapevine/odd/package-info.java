/**
 * What a model says of itself: annotations from which {@code grapevine odd} writes the description of a scenario in the
 * form of Grimm et al. (2020).
 */
@NullMarked
package io.grapevine.odd;

import org.jspecify.annotations.NullMarked;
