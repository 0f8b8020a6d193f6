package io.grapevine.scenario.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Worlds of earlier commands, kept in a folder under names that stand for their content ({@link Fingerprint}). A file is
 * whole or not there: it is written beside its place and moved into it, so any number of commands may share the folder and
 * any of them may be killed. What does not fit goes, the longest unused first. A cache never fails a command: what cannot
 * be read is built, what cannot be written is not kept, and either is said.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class WorldCache {
    /** No folder: nothing is found and nothing kept. */
    public static final WorldCache NONE = new WorldCache(null, 0, said -> {});

    /** Bytes that the folder may hold unless told otherwise. */
    public static final long USUAL_LIMIT = 10_000_000_000L;

    /** Bytes that take more than a few seconds to write. */
    private static final long LONG_TO_WRITE = 1_000_000_000;

    private static final String WORLD = ".world";
    private static final String UNFINISHED = ".unfinished";
    /** Nobody writes for so long: what is left of a command that was killed. */
    private static final Duration FORSAKEN = Duration.ofDays(1);

    private final @Nullable Path folder;
    private final long limit;
    private final Consumer<String> notes;

    private WorldCache(@Nullable Path folder, long limit, Consumer<String> notes) {
        this.folder = folder;
        this.limit = limit;
        this.notes = notes;
    }

    /**
     * Returns the cache in a folder, which is made when something is to be kept.
     *
     * @param limit bytes that it may hold, at least 0
     */
    public static WorldCache in(Path folder, long limit) {
        return limit > 0 ? new WorldCache(folder, limit, said -> {}) : NONE;
    }

    /**
     * Returns the folder of an environment: {@code grapevine/worlds} in {@code $XDG_CACHE_HOME}, or in {@code .cache} of the
     * home folder where that is not set to an absolute path.
     */
    public static Path folder(Map<String, String> environment, Path home) {
        String given = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = !given.isEmpty() && Path.of(given).isAbsolute() ? Path.of(given) : home.resolve(".cache");
        return caches.resolve("grapevine").resolve("worlds");
    }

    /**
     * Returns how many bytes the cache of an environment may hold: {@code $GRAPEVINE_CACHE_GB}, else {@link #USUAL_LIMIT}.
     *
     * @throws IllegalArgumentException if the variable is no number from 0 on
     */
    public static long limit(Map<String, String> environment) {
        String given = environment.get("GRAPEVINE_CACHE_GB");
        if (given == null || given.isBlank()) {
            return USUAL_LIMIT;
        }
        try {
            double gigabytes = Double.parseDouble(given);
            if (gigabytes >= 0) {
                return Math.round(gigabytes * 1e9);
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new IllegalArgumentException(
                "GRAPEVINE_CACHE_GB is '%s'; it should be a number such as 20, or 0 for no cache".formatted(given));
    }

    /** Returns the same cache, which says what it does, a line at a time. */
    public WorldCache telling(Consumer<String> listener) {
        return new WorldCache(folder, limit, listener);
    }

    /** Returns whether anything can be found or kept. */
    public boolean works() {
        return folder != null;
    }

    /** Returns the content of a name, or nothing where it is not there or damaged. */
    Optional<StoredArrays> find(String name) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(name + WORLD);
        long start = System.nanoTime();
        try {
            StoredArrays found = ArrayFile.read(file, name);
            touch(file);
            notes.accept("world: from cache, " + seconds(start));
            return Optional.of(found);
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        } catch (ArrayFile.DamagedException damaged) {
            notes.accept("world: the cached file is damaged (%s); building it again".formatted(damaged.getMessage()));
            delete(file);
        } catch (IOException unreadable) {
            notes.accept("world: the cache cannot be read (%s); building it".formatted(unreadable));
        }
        return Optional.empty();
    }

    /** Keeps a content under a name, if it fits. */
    void keep(String name, StoredArrays content) {
        if (folder == null) {
            return;
        }
        long start = System.nanoTime();
        Path unfinished = null;
        try {
            Files.createDirectories(folder);
            long size = ArrayFile.size(name, content);
            if (size > limit) {
                notes.accept("world: not kept, %s are more than the cache holds".formatted(bytes(size)));
                return;
            }
            makeRoom(folder, size);
            if (size > Files.getFileStore(folder).getUsableSpace()) {
                notes.accept("world: not kept, %s are more than the disk has left".formatted(bytes(size)));
                return;
            }
            if (size >= LONG_TO_WRITE) {
                notes.accept("world: writing %s to the cache".formatted(bytes(size)));
            }
            unfinished = Files.createTempFile(folder, name.substring(0, 8), UNFINISHED);
            ArrayFile.write(unfinished, name, content);
            Files.move(
                    unfinished,
                    folder.resolve(name + WORLD),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            notes.accept("world: kept for next time, %s, %s".formatted(bytes(size), seconds(start)));
        } catch (IOException failed) {
            notes.accept("world: not kept (%s)".formatted(failed));
            if (unfinished != null) {
                delete(unfinished);
            }
        }
    }

    /** Deletes what was unused the longest until so many bytes fit, and what killed commands left. */
    private void makeRoom(Path where, long wanted) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(where)) {
            for (Path file : files) {
                Entry entry = Entry.of(file);
                if (entry != null && file.toString().endsWith(WORLD)) {
                    entries.add(entry);
                } else if (entry != null
                        && file.toString().endsWith(UNFINISHED)
                        && entry.used().isBefore(Instant.now().minus(FORSAKEN))) {
                    delete(file);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::used).reversed());
        long room = limit - wanted;
        for (Entry entry : entries) {
            room -= entry.size();
            if (room < 0) {
                delete(entry.file());
            }
        }
    }

    private record Entry(Path file, long size, Instant used) {
        /** Returns what stands in a folder, or null when another command has just deleted it. */
        static @Nullable Entry of(Path file) throws IOException {
            try {
                return new Entry(
                        file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
            } catch (NoSuchFileException gone) {
                return null;
            }
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            return; // another command may have deleted it, or the folder is read-only: only the order of deletion
            // suffers
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            notes.accept("world: %s cannot be deleted (%s)".formatted(file, e));
        }
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
