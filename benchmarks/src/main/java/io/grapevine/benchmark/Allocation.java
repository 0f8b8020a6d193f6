package io.grapevine.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread allocates; exact, whatever else runs on the machine. */
@SuppressForbidden // the JDK's own extension, exported by jdk.management; there is no portable count of bytes
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Returns the bytes that some work allocates on this thread. */
    static long of(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Returns the bytes of an array in a heap below 32 GB. */
    static long ofArray(int length, int width) {
        return (16L + (long) length * width + 7) / 8 * 8;
    }
}
