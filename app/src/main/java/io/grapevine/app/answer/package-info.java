/** An answer and how it is told: figures, findings, text and tables. */
@NullMarked
package io.grapevine.app.answer;

import org.jspecify.annotations.NullMarked;
