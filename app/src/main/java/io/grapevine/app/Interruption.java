package io.grapevine.app;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C into the wish to stop: the run ends after the replicates under way, its results are written, and only
 * then the process ends, with the code that the shell gives to Ctrl-C.
 */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(PrintWriter err) {
        hook = new Thread(() -> stop(err), "interruption");
    }

    /** Installs a hook that is removed on close. */
    static Interruption installed(PrintWriter err) {
        Interruption interruption = new Interruption(err);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(PrintWriter err) {
        asked.set(true);
        err.println();
        err.println("stopping; what is done will be saved");
        err.flush();
        try {
            if (!saved.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err.println("gave up waiting after " + PATIENCE_SECONDS + " s; nothing was saved");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    AtomicBoolean asked() {
        return asked;
    }

    @Override
    public void close() {
        saved.countDown();
        if (!asked.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked.set(true); // the process is ending already; the hook finds nothing to wait for
            }
        }
    }
}
