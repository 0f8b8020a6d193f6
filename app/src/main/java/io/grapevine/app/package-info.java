/** What people touch: the command line and what it prints, draws, serves and keeps. */
@NullMarked
package io.grapevine.app;

import org.jspecify.annotations.NullMarked;
