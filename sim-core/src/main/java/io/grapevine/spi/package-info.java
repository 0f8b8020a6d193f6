/**
 * What researchers add without touching Grapevine: networks, metrics, exporters, selection policies and decision rules,
 * as classes in jars of their own. docs/plugins.md has the tutorial, examples/plugin one of each.
 *
 * <p>A plug-in implements one of the interfaces that extend {@link io.grapevine.spi.Plugin} and is listed in the file {@code
 * META-INF/services/io.grapevine.spi.Plugin} of its jar. It has a public constructor without parameters, keeps no state
 * between calls, takes every chance from the draws it is given, and may be called by several threads at once; then runs
 * that use it give the same bytes for any number of threads.
 */
@NullMarked
package io.grapevine.spi;

import org.jspecify.annotations.NullMarked;
