package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.InputFile;
import io.grapevine.app.answer.ScenarioInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run. It is written beside its place and moved there when complete, so a folder that is there is
 * whole; what fails on the way leaves nothing.
 */
public final class RunFolder {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String MANIFEST = "manifest.json";

    private RunFolder() {}

    /** Returns where a run goes unless the user names a place: {@code runs/<scenario>-<UTC time>-<hash>}. */
    public static Path place(Path runs, ScenarioInfo info, Instant started) {
        StringBuilder content = new StringBuilder(info.resolvedYaml());
        info.inputs().stream().map(InputFile::sha256).forEach(content::append);
        String hash =
                Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        String name = info.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[.-]+", "");
        String stem = "%s-%s-%s".formatted(name.isEmpty() ? "scenario" : name, UTC.format(started), hash);
        Path place = runs.resolve(stem);
        for (int number = 2; Files.exists(place); number++) {
            place = runs.resolve(stem + "-" + number);
        }
        return place;
    }

    /**
     * Checks that a run may go to a folder: it does not exist, or is empty, or is an earlier run that may go.
     *
     * @throws FolderTakenException if not
     */
    public static void check(Path folder, boolean force) throws IOException {
        if (!Files.exists(folder) || isEmptyFolder(folder)) {
            checkWritable(folder.toAbsolutePath().normalize());
            return;
        }
        if (!force) {
            throw new FolderTakenException(
                    "%s exists, and results never overwrite. Name another folder, or add --force.".formatted(folder));
        }
        if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
            throw new FolderTakenException(
                    "%s is no run folder (it has no %s), so --force does not replace it. Name another folder."
                            .formatted(folder, MANIFEST));
        }
    }

    /** Finds out before a run what would keep its folder from being made after it. */
    private static void checkWritable(Path folder) throws IOException {
        Path above = parent(folder);
        while (!Files.exists(above) && !above.equals(parent(above))) {
            above = parent(above);
        }
        if (!Files.isDirectory(above)) {
            throw new NotDirectoryException(above.toString());
        }
        if (!Files.isWritable(above)) {
            throw new AccessDeniedException(above.toString());
        }
    }

    /**
     * Writes a run.
     *
     * @param more further files of the run, by path inside the folder
     * @throws FolderTakenException if the folder may not be used, see {@link #check}
     */
    public static void write(Path folder, boolean force, Answer answer, Map<String, byte[]> more, RunRecord record)
            throws IOException {
        check(folder, force);
        Map<String, byte[]> files = new LinkedHashMap<>(RunFiles.of(answer));
        files.putAll(more);
        files.put("log.txt", (String.join("\n", record.log()) + "\n").getBytes(StandardCharsets.UTF_8));
        files.put(MANIFEST, ManifestJson.of(answer, record, files).getBytes(StandardCharsets.UTF_8));
        write(folder, files);
    }

    static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        Path beside = beside(place, "partial");
        try {
            Files.createDirectories(beside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = beside.resolve(file.getKey());
                Files.createDirectories(parent(path));
                Files.write(path, file.getValue());
            }
            moveIntoPlace(beside, place);
        } finally {
            delete(beside);
        }
    }

    private static void moveIntoPlace(Path beside, Path place) throws IOException {
        Path old = null;
        if (Files.exists(place)) {
            old = beside(place, "old");
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        delete(old);
    }

    private static Path beside(Path place, String what) {
        Path name = place.getFileName();
        return parent(place)
                .resolve("." + (name == null ? "run" : name) + "." + what + "-"
                        + ProcessHandle.current().pid());
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException failure) throws IOException {
                Files.delete(inside);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
