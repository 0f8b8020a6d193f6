/** Worlds kept on disk by their content, so that the next command starts at once. */
@NullMarked
package io.grapevine.scenario.cache;

import org.jspecify.annotations.NullMarked;
