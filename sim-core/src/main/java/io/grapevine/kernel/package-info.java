/** The hot loops over primitive arrays: expose, dose, transition. Allocation-free once warm. */
@NullMarked
package io.grapevine.kernel;

import org.jspecify.annotations.NullMarked;
