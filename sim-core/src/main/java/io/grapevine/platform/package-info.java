/** How long a post lives and who sees it. */
@NullMarked
package io.grapevine.platform;

import org.jspecify.annotations.NullMarked;
