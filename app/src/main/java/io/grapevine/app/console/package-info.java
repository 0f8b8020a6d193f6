/** How far a run has come, told while it runs. */
@NullMarked
package io.grapevine.app.console;

import org.jspecify.annotations.NullMarked;
