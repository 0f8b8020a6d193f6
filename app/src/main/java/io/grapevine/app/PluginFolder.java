package io.grapevine.app;

import io.grapevine.spi.Plugin;
import io.grapevine.spi.Plugins;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder whose jars hold plug-ins. */
final class PluginFolder {
    private static final String VARIABLE = "GRAPEVINE_PLUGINS";
    private static final Path STANDARD = Path.of("plugins");

    private PluginFolder() {}

    /**
     * Loads the plug-ins of the folder that the command line names, or the environment, or of ./plugins if it is there. The
     * class loader stays open as long as the program runs.
     *
     * @throws IOException if a folder that was named cannot be read
     */
    static Plugins load(@Nullable Path named, Map<String, String> environment) throws IOException {
        String variable = environment.getOrDefault(VARIABLE, "");
        Path folder = named != null ? named : variable.isEmpty() ? STANDARD : Path.of(variable);
        boolean asked = named != null || !variable.isEmpty();
        if (!asked && !Files.isDirectory(folder)) {
            return Plugins.NONE;
        }
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path jar : inside.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        ClassLoader own = PluginFolder.class.getClassLoader();
        return jars.isEmpty() ? Plugins.NONE : Plugins.load(new URLClassLoader(jars.toArray(URL[]::new), own));
    }

    /** Returns the jars that plug-ins come from, relative to the current folder where they lie below it, ascending. */
    static List<Path> jarsOf(List<Plugin> plugins) {
        Path here = Path.of("").toAbsolutePath();
        return plugins.stream()
                .map(plugin -> jarOf(plugin.getClass()))
                .filter(jar -> jar != null && Files.isRegularFile(jar))
                .distinct()
                .sorted()
                .map(jar -> jar.startsWith(here) ? here.relativize(jar) : jar)
                .toList();
    }

    private static @Nullable Path jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? null
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
