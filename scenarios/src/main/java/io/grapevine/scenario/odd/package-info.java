/** The description of a scenario in the form of Grimm et al. (2020), made from the annotations beside the code. */
@NullMarked
package io.grapevine.scenario.odd;

import org.jspecify.annotations.NullMarked;
