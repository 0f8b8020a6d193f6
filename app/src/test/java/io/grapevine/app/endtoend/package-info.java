/** Tests through the command line, as a user meets the program: scenario files in, run folders out. */
@NullMarked
package io.grapevine.app.endtoend;

import org.jspecify.annotations.NullMarked;
