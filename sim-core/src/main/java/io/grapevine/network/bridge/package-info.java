/** JGraphT in and out; the only package that imports org.jgrapht. */
@NullMarked
package io.grapevine.network.bridge;

import org.jspecify.annotations.NullMarked;
