package io.grapevine.app.console;

import io.grapevine.app.answer.Figures;
import io.grapevine.app.runfolder.JsonText;
import io.grapevine.experiment.Progress;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Tells how far a run has come, and passes on the wish to stop it. Keeps what it heard for the log. */
public final class RunProgress implements Progress, AutoCloseable {
    private static final double TERMINAL_SECONDS = 0.1;
    private static final double PLAIN_SECONDS = 5;
    private static final double JSON_SECONDS = 1;
    private static final double LOG_SECONDS = 10;
    /** Before that, an estimate of the time left is a guess. */
    private static final double ESTIMATE_AFTER_SECONDS = 2;

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final ProgressMode mode;
    private final boolean rewrites;
    private final int columns;
    private final Supplier<Instant> clock;
    private final AtomicBoolean stop;
    private final Instant began;
    private final List<String> log = new ArrayList<>();
    private double shownAt = Double.NEGATIVE_INFINITY;
    private double loggedAt = Double.NEGATIVE_INFINITY;
    /** When the replicates began: with the last of what comes before them. */
    private double replicatesBegan;

    private double partBegan;
    private boolean lineIsOpen;

    /**
     * Makes a progress.
     *
     * @param out where it is told
     * @param mode how it is told
     * @param terminal whether a line there can be rewritten
     * @param columns width of a line that is rewritten
     * @param clock the time
     * @param stop set by whoever wants the run to stop
     */
    public RunProgress(
            PrintWriter out,
            ProgressMode mode,
            boolean terminal,
            int columns,
            Supplier<Instant> clock,
            AtomicBoolean stop) {
        this.out = out;
        this.mode = mode;
        this.rewrites = mode == ProgressMode.AUTO && terminal;
        this.columns = columns;
        this.clock = clock;
        this.stop = stop;
        this.began = clock.get();
    }

    @Override
    public synchronized void world(double fraction) {
        double now = seconds();
        replicatesBegan = now;
        String text = "building world " + Figures.whole(Math.round(100 * fraction)) + " %";
        boolean ends = fraction >= 1;
        log(now, text, ends);
        if (mode == ProgressMode.JSON) {
            Map<String, Object> event = event("world", now);
            event.put("fraction", fraction);
            showJson(now, event, ends);
        } else {
            show(now, text);
        }
    }

    @Override
    public synchronized void seeding(String arm, String part, long done, long total) {
        double now = seconds();
        if (done == 0) {
            partBegan = now;
        }
        replicatesBegan = now;
        double left = now - partBegan < ESTIMATE_AFTER_SECONDS || done == 0 || done >= total
                ? Double.NaN
                : (now - partBegan) * (total - done) / done;
        String text = "choosing seeds of %s: %s".formatted(arm, part)
                + (total == 0 ? "" : " %s of %s".formatted(Figures.whole(done), Figures.whole(total)))
                + (Double.isNaN(left) ? "" : "   about " + duration(left) + " left of this part");
        log(now, text, false);
        if (mode == ProgressMode.JSON) {
            Map<String, Object> event = event("seeding", now);
            event.put("arm", arm);
            event.put("part", part);
            event.put("done", done);
            event.put("total", total);
            event.put("left_seconds", left);
            showJson(now, event, false);
        } else {
            show(now, text);
        }
    }

    @Override
    public synchronized void replicates(int done, int atMost, String headline) {
        double now = seconds();
        boolean ends = done >= atMost;
        double left = left(now, done, atMost);
        String text = "replicates %s of at most %s".formatted(Figures.whole(done), Figures.whole(atMost))
                + (Double.isNaN(left) ? "" : "   at most " + duration(left) + " left")
                + (headline.isEmpty() ? "" : "   " + headline);
        log(now, text, ends);
        if (mode == ProgressMode.JSON) {
            Map<String, Object> event = event("replicates", now);
            event.put("done", done);
            event.put("at_most", atMost);
            event.put("headline", headline);
            event.put("left_seconds", left);
            showJson(now, event, ends);
        } else {
            show(now, text);
        }
    }

    @Override
    public synchronized void deliveries(String arm, double fraction) {
        double now = seconds();
        String text = "summing up what the creators of %s delivered %s %%"
                .formatted(arm, Figures.whole(Math.round(100 * fraction)));
        log(now, text, false);
        if (mode == ProgressMode.JSON) {
            Map<String, Object> event = event("deliveries", now);
            event.put("arm", arm);
            event.put("fraction", fraction);
            showJson(now, event, false);
        } else {
            show(now, text);
        }
    }

    private double left(double now, int done, int atMost) {
        return now < ESTIMATE_AFTER_SECONDS || done == 0 || done >= atMost
                ? Double.NaN
                : (now - replicatesBegan) * (atMost - done) / done;
    }

    /** Returns seconds in words: 9 s, 2 min, 3 h. */
    static String duration(double seconds) {
        if (seconds < 99.5) {
            return Figures.whole(Math.max(1, Math.round(seconds))) + " s";
        }
        return seconds < 5_400
                ? Figures.whole(Math.round(seconds / 60)) + " min"
                : Figures.grouped(seconds / 3600, 1) + " h";
    }

    private Map<String, Object> event(String phase, double now) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("phase", phase);
        event.put("seconds", Math.round(now * 1000) / 1000.0);
        return event;
    }

    private void showJson(double now, Map<String, Object> event, boolean last) {
        if (last || now - shownAt >= JSON_SECONDS) {
            shownAt = now;
            out.println(JsonText.line(event));
            out.flush();
        }
    }

    private void show(double now, String text) {
        if (mode == ProgressMode.NONE) {
            return;
        }
        if (rewrites) {
            if (now - shownAt >= TERMINAL_SECONDS) {
                shownAt = now;
                out.print(CLEAR_LINE + cut(text));
                out.flush();
                lineIsOpen = true;
            }
        } else if (now - Math.max(0, shownAt) >= PLAIN_SECONDS) {
            shownAt = now;
            out.println(text);
            out.flush();
        }
    }

    private String cut(String text) {
        return text.length() < columns ? text : text.substring(0, Math.max(0, columns - 1));
    }

    private void log(double now, String text, boolean milestone) {
        if (milestone || now - loggedAt >= LOG_SECONDS) {
            loggedAt = now;
            note(text);
        }
    }

    @Override
    public synchronized void tell(String line) {
        note(line);
        if (mode == ProgressMode.JSON) {
            Map<String, Object> event = event("note", seconds());
            event.put("note", line);
            out.println(JsonText.line(event));
        } else if (mode != ProgressMode.NONE) {
            close();
            out.println(line);
        }
        out.flush();
    }

    /** Adds a line to the log. */
    public synchronized void note(String text) {
        log.add(clock.get().truncatedTo(ChronoUnit.MILLIS) + " " + text);
    }

    /** Returns the log so far, a line a message, each with its time. */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    private double seconds() {
        return began.until(clock.get(), ChronoUnit.MILLIS) / 1000.0;
    }

    @Override
    public boolean stopAsked() {
        return stop.get();
    }

    /** Takes the line off the terminal, so that what follows starts on a clean one. */
    @Override
    public synchronized void close() {
        if (lineIsOpen) {
            out.print(CLEAR_LINE);
            out.flush();
            lineIsOpen = false;
        }
    }
}
