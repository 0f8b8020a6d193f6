/** The proof: exact values, patterns and what assumptions decide, computed by running scenarios. */
@NullMarked
package io.grapevine.app.validation;

import org.jspecify.annotations.NullMarked;
