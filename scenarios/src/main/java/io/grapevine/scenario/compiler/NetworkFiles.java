package io.grapevine.scenario.compiler;

import io.grapevine.network.EdgeListFormat;
import io.grapevine.network.EdgeListReader;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkFormatException;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.network.bridge.GexfReader;
import io.grapevine.network.bridge.GraphMlReader;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.cache.CachedNetworks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** Builds the network that a scenario names, from a file or a textbook recipe. */
final class NetworkFiles {
    /** Share of the time that a large file in random order is read in; then its follows are sorted (docs/performance.md). */
    private static final double READING = .6;

    private final Path folder;
    private final List<Path> inputs;
    private final PluginCompiler plugins;
    private final CachedNetworks cached;
    private final DoubleConsumer progress;

    /**
     * @param folder folder that paths are relative to
     * @param inputs where files that are read are noted
     * @param plugins who builds the networks of plug-ins
     * @param cached networks of files that were read before
     * @param progress hears how much of a network is there, in [0, 1]
     */
    NetworkFiles(
            Path folder, List<Path> inputs, PluginCompiler plugins, CachedNetworks cached, DoubleConsumer progress) {
        this.folder = folder;
        this.inputs = inputs;
        this.plugins = plugins;
        this.cached = cached;
        this.progress = progress;
    }

    /** A network that cannot be had, and where the scenario asks for it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String path;
        private final ErrorCode code;
        private final String problem;
        private final String advice;

        Unreadable(String path, ErrorCode code, String problem, String advice) {
            super(problem);
            this.path = path;
            this.code = code;
            this.problem = problem;
            this.advice = advice;
        }

        String path() {
            return path;
        }

        ErrorCode code() {
            return code;
        }

        String problem() {
            return problem;
        }

        String advice() {
            return advice;
        }
    }

    ImportedNetwork load(NetworkSpec spec, long seed) {
        String path = ScenarioCompiler.networkPath(spec);
        if (spec instanceof NetworkSpec.EdgeList list) {
            EdgeListReader reader = EdgeListReader.of(new EdgeListFormat(list.columns()));
            return read(path, list.edges(), "edges " + list.columns(), (in, bytes) -> {
                ImportedNetwork network = reader.read(in, read -> progress.accept(READING * share(read, bytes)));
                progress.accept(1);
                return network;
            });
        }
        if (spec instanceof NetworkSpec.GraphMl file) {
            return read(path, file.graphml(), "graphml", (in, bytes) -> GraphMlReader.read(in));
        }
        if (spec instanceof NetworkSpec.Gexf file) {
            return read(path, file.gexf(), "gexf", (in, bytes) -> GexfReader.read(in));
        }
        if (spec instanceof NetworkSpec.Plugin plugin) {
            return ImportedNetwork.of(plugins.network(plugin.plugin(), seed));
        }
        NetworkRecipe recipe;
        try {
            recipe = recipe(spec);
        } catch (IllegalArgumentException mistake) {
            throw new Unreadable(path, ErrorCode.E1406, String.valueOf(mistake.getMessage()), "make it smaller");
        }
        Room.require(path, "the network", Room.ACCOUNT * (double) recipe.accounts() + Room.FOLLOW * follows(spec));
        return ImportedNetwork.of(recipe.build(seed));
    }

    /** Returns about how many follows a textbook network has, never more by much. */
    private static double follows(NetworkSpec spec) {
        if (spec instanceof NetworkSpec.Complete complete) {
            return complete.accounts() * (complete.accounts() - 1.0);
        }
        if (spec instanceof NetworkSpec.Ring ring) {
            return ring.accounts() * (double) ring.neighbours();
        }
        if (spec instanceof NetworkSpec.RandomRegular regular) {
            return regular.accounts() * (double) regular.degree();
        }
        if (spec instanceof NetworkSpec.ErdosRenyi random) {
            return random.accounts() * random.meanDegree();
        }
        if (spec instanceof NetworkSpec.BarabasiAlbert grown) {
            return 2.0 * grown.accounts() * grown.links();
        }
        if (spec instanceof NetworkSpec.WattsStrogatz small) {
            return small.accounts() * (double) small.neighbours();
        }
        if (spec instanceof NetworkSpec.Configuration degrees) {
            return degrees.accounts() * (double) degrees.from();
        }
        if (spec instanceof NetworkSpec.Grid grid) {
            return grid.rows() * (double) grid.columns() * grid.neighbours();
        }
        NetworkSpec.PlantedPartition groups = (NetworkSpec.PlantedPartition) spec;
        return groups.groups() * (double) groups.size() * (groups.size() - 1) * groups.inside();
    }

    private static double share(long read, long bytes) {
        return bytes <= 0 ? 0 : Math.min(1, read / (double) bytes);
    }

    private interface Content {
        ImportedNetwork of(InputStream in, long bytes) throws IOException;
    }

    private ImportedNetwork read(String path, String name, String manner, Content content) {
        Path file = folder.resolve(name);
        inputs.add(file);
        try {
            return cached.read(file, manner, in -> content.of(in, Files.size(file)));
        } catch (NoSuchFileException missing) {
            throw new Unreadable(
                    path,
                    ErrorCode.E1401,
                    "there is no file %s".formatted(name),
                    "the path is relative to the scenario file, in %s".formatted(shown(folder)));
        } catch (NetworkFormatException malformed) {
            String place = malformed.line() > 0
                    ? String.format(Locale.ROOT, "%s, line %d: %s", name, malformed.line(), malformed.problem())
                    : "%s: %s".formatted(name, malformed.problem());
            throw new Unreadable(path, ErrorCode.E1402, place, malformed.advice());
        } catch (IOException | SecurityException unreadable) {
            String advice = Files.isDirectory(file) ? "it is a folder; name a file in it" : "check its permissions";
            throw new Unreadable(path, ErrorCode.E1401, "%s cannot be read".formatted(name), advice);
        }
    }

    private static String shown(Path folder) {
        return folder.toString().isEmpty() ? "this folder" : folder.toString();
    }

    private static NetworkRecipe recipe(NetworkSpec spec) {
        if (spec instanceof NetworkSpec.Complete complete) {
            return new NetworkRecipe.Complete(complete.accounts());
        }
        if (spec instanceof NetworkSpec.Ring ring) {
            return new NetworkRecipe.Ring(ring.accounts(), ring.neighbours());
        }
        if (spec instanceof NetworkSpec.RandomRegular regular) {
            return new NetworkRecipe.RandomRegular(regular.accounts(), regular.degree());
        }
        if (spec instanceof NetworkSpec.ErdosRenyi random) {
            return new NetworkRecipe.ErdosRenyi(random.accounts(), random.meanDegree());
        }
        if (spec instanceof NetworkSpec.BarabasiAlbert grown) {
            return new NetworkRecipe.BarabasiAlbert(grown.accounts(), grown.links());
        }
        if (spec instanceof NetworkSpec.WattsStrogatz small) {
            return new NetworkRecipe.WattsStrogatz(small.accounts(), small.neighbours(), small.rewire());
        }
        if (spec instanceof NetworkSpec.Configuration degrees) {
            return new NetworkRecipe.Configuration(
                    degrees.accounts(), degrees.exponent(), degrees.from(), degrees.to());
        }
        if (spec instanceof NetworkSpec.PlantedPartition groups) {
            return new NetworkRecipe.PlantedPartition(
                    groups.groups(), groups.size(), groups.inside(), groups.outside());
        }
        if (spec instanceof NetworkSpec.Grid grid) {
            return new NetworkRecipe.Grid(grid.rows(), grid.columns(), grid.neighbours(), grid.wrap());
        }
        throw new IllegalStateException("spec=%s is read from a file".formatted(spec));
    }
}
