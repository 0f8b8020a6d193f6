/** Who to seed: the accounts from which the word spreads farthest, with a bound on what any others could do. */
@NullMarked
package io.grapevine.seeding;

import org.jspecify.annotations.NullMarked;
