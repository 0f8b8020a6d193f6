/** The scenario language: what a file may say, where it went wrong, and every default written out. */
@NullMarked
package io.grapevine.scenario;

import org.jspecify.annotations.NullMarked;
