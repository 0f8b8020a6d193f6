package io.grapevine.experiment;

import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.Simulation.Replicate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The replicates of all arms, run by a fixed number of threads. A task is one replicate of every arm; tasks are dealt out
 * in order, and when a run is cut short the tasks that were dealt are finished, so what is done is always a beginning.
 */
final class ReplicatePool {
    /** Replicates that are run whatever the time: an interval needs two. */
    private static final int LEAST = 2;

    private static final long REPORT_MILLIS = 250;

    /** The number of the control where there is none. */
    static final int NO_CONTROL = -1;

    private final List<Simulation> arms;
    private final int control;
    private final int threads;
    private final int atMost;
    private final Limit limit;
    private final Progress progress;
    private final List<AtomicReferenceArray<Replicate>> replicates = new ArrayList<>();
    private final List<Simulation.@Nullable Worker[]> workers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();

    /**
     * @param control number of the arm that the others are held against, or {@link #NO_CONTROL}
     */
    ReplicatePool(List<Simulation> arms, int control, int threads, int atMost, Limit limit, Progress progress) {
        this.arms = arms;
        this.control = control;
        this.threads = threads;
        this.atMost = atMost;
        this.limit = limit;
        this.progress = progress;
        for (int arm = 0; arm < arms.size(); arm++) {
            replicates.add(new AtomicReferenceArray<>(atMost));
        }
        for (int thread = 0; thread < threads; thread++) {
            workers.add(new Simulation.@Nullable Worker[arms.size()]);
        }
    }

    /**
     * Runs replicates until {@code goal} of every arm are done, unless the limit is reached.
     *
     * @param standing tells how the comparison stands, for the progress
     * @return how many are done
     */
    int runUpTo(int goal, Supplier<String> standing) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "replicates");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Simulation.@Nullable Worker[] mine = workers.get(thread);
                running.add(executor.submit(() -> work(mine, goal)));
            }
            await(running, standing);
        } finally {
            executor.shutdownNow();
        }
        return next.get();
    }

    /** Returns the first {@code count} replicates of an arm, which must be done. */
    List<Replicate> done(int arm, int count) {
        List<Replicate> done = new ArrayList<>(count);
        for (int replicate = 0; replicate < count; replicate++) {
            done.add(replicates.get(arm).get(replicate));
        }
        return done;
    }

    /** Returns the number of the first replicate that is not yet done in every arm. */
    int doneInAll() {
        int done = 0;
        AtomicReferenceArray<Replicate> last = replicates.get(arms.size() - 1);
        while (done < atMost && last.get(done) != null) {
            done++;
        }
        return done;
    }

    private void work(Simulation.@Nullable Worker[] mine, int goal) {
        for (int replicate = deal(goal); replicate >= 0; replicate = deal(goal)) {
            Replicate[] done = new Replicate[mine.length];
            for (int arm = 0; arm < mine.length; arm++) {
                done[arm] = worker(mine, arm).run(replicate);
            }
            for (int arm = 0; arm < mine.length; arm++) {
                replicates.get(arm).set(replicate, control == NO_CONTROL ? done[arm] : beside(mine, arm, done[arm]));
            }
            finished.incrementAndGet();
        }
    }

    private Simulation.Worker worker(Simulation.@Nullable Worker[] mine, int arm) {
        Simulation.Worker worker = mine[arm];
        if (worker == null) {
            worker = arms.get(arm).worker();
            mine[arm] = worker;
        }
        return worker;
    }

    /** Returns what an arm's worker has just run, with what it tells beside the control, which has just run the same. */
    private Replicate beside(Simulation.@Nullable Worker[] mine, int arm, Replicate run) {
        return run.with(worker(mine, arm).beside(worker(mine, control)));
    }

    /** Returns the next replicate to run, or -1 when there is none below the goal or the run is cut short. */
    private int deal(int goal) {
        while (true) {
            int replicate = next.get();
            if (replicate >= goal || (replicate >= LEAST && limit.isReached())) {
                return -1;
            }
            if (next.compareAndSet(replicate, replicate + 1)) {
                return replicate;
            }
        }
    }

    private void await(List<Future<?>> running, Supplier<String> standing) {
        for (Future<?> task : running) {
            boolean waiting = true;
            while (waiting) {
                try {
                    task.get(REPORT_MILLIS, TimeUnit.MILLISECONDS);
                    waiting = false;
                } catch (TimeoutException stillRunning) {
                    progress.replicates(finished.get(), atMost, standing.get());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while replicates were running", interrupted);
                } catch (ExecutionException failure) {
                    throw rethrow(failure.getCause());
                }
            }
        }
        progress.replicates(finished.get(), atMost, standing.get());
    }

    private static RuntimeException rethrow(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return new IllegalStateException(cause);
    }
}
