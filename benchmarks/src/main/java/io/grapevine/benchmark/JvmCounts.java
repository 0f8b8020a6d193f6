package io.grapevine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the JVM counts of itself: bytes allocated and processor time, whatever else runs on the machine. */
@SuppressForbidden // the JDK's own extension, exported by jdk.management; there is no portable count
final class JvmCounts {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private JvmCounts() {}

    /** Returns the bytes that some work allocates on this thread. */
    static long allocatedBy(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Returns the bytes of an array in a heap below 32 GB. */
    static long arrayBytes(int length, int width) {
        return (16L + (long) length * width + 7) / 8 * 8;
    }

    /** Returns the processor time of this thread so far. */
    static long threadNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Returns the processor time of all threads so far. */
    static long processNanos() {
        return PROCESS.getProcessCpuTime();
    }
}
