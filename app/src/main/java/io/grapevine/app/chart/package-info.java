/** Charts of an answer as SVG and PNG, the same bytes on every machine. */
@NullMarked
package io.grapevine.app.chart;

import org.jspecify.annotations.NullMarked;
