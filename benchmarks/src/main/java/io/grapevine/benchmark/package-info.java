/** JMH benchmarks, one class per question, each beside the loop that a Java user would write without us. */
@NullMarked
package io.grapevine.benchmark;

import org.jspecify.annotations.NullMarked;
