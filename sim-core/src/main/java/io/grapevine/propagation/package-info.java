/** The sealed family of models; compiles a campaign in a world into kernel inputs. */
@NullMarked
package io.grapevine.propagation;

import org.jspecify.annotations.NullMarked;
