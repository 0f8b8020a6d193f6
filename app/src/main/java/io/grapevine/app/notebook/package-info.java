/** Scenarios from Java notebooks: run one, read its figures, show its charts. Knows nothing of any notebook kernel. */
@NullMarked
package io.grapevine.app.notebook;

import org.jspecify.annotations.NullMarked;
