package io.grapevine.seeding;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that choose seeds, and who hears how far they have come. They do numbered tasks, each thread with a memory of its
 * own; what comes of a task must depend on its number alone. The thread that asks waits, tells, and listens for a stop.
 */
public final class Workers {
    private static final long REPORT_MILLIS = 250;

    private final int threads;
    private final Listener listener;
    private String told = "";
    private long toldAt;

    /**
     * @param threads threads at most, at least 1; no answer depends on it
     * @param listener hears how far a choice has come
     */
    public Workers(int threads, Listener listener) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads=%d must be at least 1".formatted(threads));
        }
        this.threads = threads;
        this.listener = listener;
    }

    /** Returns threads whom nobody listens to. */
    public static Workers of(int threads) {
        return new Workers(threads, new Listener() {});
    }

    /** Returns how many threads there are at most. */
    int threads() {
        return threads;
    }

    /** Hears how far a choice has come, from the thread that asked for it, and may ask to stop, from any. */
    public interface Listener {
        /**
         * Part of a choice is under way.
         *
         * @param part what is being done, in words
         * @param done how much of the part is done: 0 when it begins
         * @param total how much there is to do; 0 where nobody can tell
         */
        default void heard(String part, long done, long total) {}

        /** Returns true to stop. */
        default boolean stopAsked() {
            return false;
        }
    }

    /** Does the items [from, to) of a part. */
    interface Stretch {
        void run(int from, int to);
    }

    /**
     * Tells how far the asking thread has come with work of its own, now and then.
     *
     * @throws SeedingStopped if a stop is asked
     */
    void at(String part, long done, long total) {
        requireGoing();
        long now = System.nanoTime();
        if (!part.equals(told) || now - toldAt > TimeUnit.MILLISECONDS.toNanos(REPORT_MILLIS)) {
            told = part;
            toldAt = now;
            listener.heard(part, done, total);
        }
    }

    /**
     * Does items [0, total), in stretches, and returns when all are done.
     *
     * @param stretch items that are dealt to a thread at once: [0, stretch), [stretch, 2 stretch) and so on
     * @param memory makes what one thread does stretches with
     * @throws SeedingStopped if a stop is asked before
     * @throws RuntimeException what a stretch threw
     */
    void deal(String part, int total, int stretch, Supplier<Stretch> memory) {
        dealUntilStopped(part, total, stretch, memory);
        requireGoing();
    }

    /** As {@link #deal}, but a stop ends it after the stretches under way. Returns how many items, from the first, are done. */
    int dealUntilStopped(String part, int total, int stretch, Supplier<Stretch> memory) {
        int tasks = (int) (((long) total + stretch - 1) / stretch);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        LongSupplier done = () -> Math.min(total, (long) finished.get() * stretch);
        Team team = new Team(() -> {
            try {
                Stretch doing = memory.get();
                for (int task = take(next, tasks); task < tasks; task = take(next, tasks)) {
                    doing.run(task * stretch, (int) Math.min(total, (task + 1L) * stretch));
                    finished.incrementAndGet();
                }
            } catch (RuntimeException | Error failure) {
                next.set(tasks);
                throw failure;
            }
        });
        team.start(Math.min(threads, tasks));
        listener.heard(part, 0, total);
        while (!team.hasEnded()) {
            listener.heard(part, done.getAsLong(), total);
        }
        team.rethrow();
        return (int) done.getAsLong();
    }

    /** Takes the next task, or none once a stop is asked: tasks that were taken are finished, so what is done is a beginning. */
    private int take(AtomicInteger next, int tasks) {
        return listener.stopAsked() ? tasks : next.getAndUpdate(task -> Math.min(tasks, task + 1));
    }

    /**
     * Does one thing that can neither tell how far it is nor be stopped. If a stop is asked, its thread is left behind.
     *
     * @throws SeedingStopped if a stop is asked before it is done
     */
    public <T> T alone(String part, Supplier<T> work) {
        requireGoing();
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        Team team = new Team(() -> result.set(work.get()));
        team.start(1);
        listener.heard(part, 0, 0);
        while (!team.hasEnded()) {
            at(part, 0, 0);
        }
        team.rethrow();
        return Objects.requireNonNull(result.get(), part);
    }

    /** Throws if a stop is asked. */
    void requireGoing() {
        if (listener.stopAsked()) {
            throw new SeedingStopped();
        }
    }

    /** Threads that do the same work, and what went wrong with it. */
    private static final class Team {
        private final Runnable work;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private CountDownLatch running = new CountDownLatch(0);

        Team(Runnable work) {
            this.work = work;
        }

        void start(int threads) {
            running = new CountDownLatch(threads);
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(this::run, "seeding");
                thread.setDaemon(true);
                thread.start();
            }
        }

        private void run() {
            try {
                work.run();
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            } finally {
                running.countDown();
            }
        }

        /** Waits a moment, and returns whether all have ended. */
        boolean hasEnded() {
            try {
                return running.await(REPORT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while seeds were being chosen", interrupted);
            }
        }

        void rethrow() {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown != null) {
                throw (RuntimeException) thrown;
            }
        }
    }
}
