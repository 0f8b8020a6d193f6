/** The files of a run folder, and the folder itself. */
@NullMarked
package io.grapevine.app.runfolder;

import org.jspecify.annotations.NullMarked;
