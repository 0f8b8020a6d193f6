/** Who follows whom, in compressed rows; the recipes that generate networks and the readers that import them. */
@NullMarked
package io.grapevine.network;

import org.jspecify.annotations.NullMarked;
