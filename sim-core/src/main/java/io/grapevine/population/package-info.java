/** Accounts, their interests and peers, creators and their audiences; tiers as labels. */
@NullMarked
package io.grapevine.population;

import org.jspecify.annotations.NullMarked;
