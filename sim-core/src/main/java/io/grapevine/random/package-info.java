/** Keyed randomness: every draw is a pure function of (seed, replicate, purpose, who, when). */
@NullMarked
package io.grapevine.random;

import org.jspecify.annotations.NullMarked;
