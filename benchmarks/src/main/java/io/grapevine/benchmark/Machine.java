package io.grapevine.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a figure was measured on. */
final class Machine {
    private Machine() {}

    /** Returns the machine, the JDK and the time as a JSON object. */
    static String json() {
        return String.format(
                Locale.ROOT,
                "{\"processors\": %d, \"architecture\": \"%s\", \"system\": \"%s\", \"jdk\": \"%s\","
                        + " \"heapMegabytes\": %.0f, \"time\": \"%s\"}",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / 1e6,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
