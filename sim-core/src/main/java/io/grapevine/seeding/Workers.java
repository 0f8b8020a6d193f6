package io.grapevine.seeding;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Deals numbered tasks to threads, each with a memory of its own. What comes of a task must depend on its number alone. */
final class Workers {
    private Workers() {}

    /**
     * Does tasks [0, tasks) and returns when all are done.
     *
     * @param threads threads at most, the caller included
     * @param memory makes what one thread does tasks with
     * @throws RuntimeException what a task threw
     */
    static void deal(int threads, int tasks, Supplier<IntConsumer> memory) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            try {
                IntConsumer doing = memory.get();
                for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                    doing.accept(task);
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
                next.set(tasks);
            }
        };
        Thread[] others = new Thread[Math.max(0, Math.min(threads, tasks) - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(work, "seeding");
            others[i].setDaemon(true);
            others[i].start();
        }
        work.run();
        for (Thread other : others) {
            join(other);
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
