/** From a scenario that reads well to an experiment that runs, and what only its data or its world can show. */
@NullMarked
package io.grapevine.scenario.compiler;

import org.jspecify.annotations.NullMarked;
