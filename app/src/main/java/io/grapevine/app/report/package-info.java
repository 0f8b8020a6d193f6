/** The report of an answer as one HTML file. */
@NullMarked
package io.grapevine.app.report;

import org.jspecify.annotations.NullMarked;
