package io.grapevine.app;

import io.grapevine.scenario.cache.WorldCache;
import io.grapevine.spi.Plugins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code grapevine} command. */
@Command(
        name = "grapevine",
        description = "Simulates influencer and word-of-mouth campaigns on follower networks, and says how sure it is.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Grapevine.Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ok",
            "1:our bug",
            "2:the command line is wrong",
            "3:the scenario or its data is invalid",
            "4:finished without reaching the asked precision; results are written",
            "5:something the scenario expects did not come out; results are written",
            "7:input or output failed, memory ran out, or --max-time was up before every arm had its seeds",
            "130:interrupted; what was done is saved"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            NewCommand.class,
            DemoCommand.class,
            OddCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            ExplainCommand.class
        })
public final class Grapevine implements Runnable {
    /** What commands have for a parent until picocli gives them theirs. */
    static final Grapevine NONE = new Grapevine(Grapevine::noEngine, Console.ofSystem(), List.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            description = "auto, always or never. NO_COLOR is honoured.")
    Console.Color color = Console.Color.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            defaultValue = "false",
            description = "Say nothing on stderr but errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            defaultValue = "false",
            description = "Show every figure, and stack traces of our bugs.")
    boolean verbose;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with jars of plug-ins; GRAPEVINE_PLUGINS or ./plugins unless given.")
    @Nullable
    Path plugins;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder that keeps large worlds for the next command; grapevine/worlds in XDG_CACHE_HOME or"
                    + " ~/.cache unless given. Holds at most GRAPEVINE_CACHE_GB, 10 unless set.")
    @Nullable
    Path cacheFolder;

    @Option(
            names = "--no-cache",
            scope = ScopeType.INHERIT,
            defaultValue = "false",
            description = "Build the world anew and do not keep it.")
    boolean noCache;

    private final Function<Plugins, Engine> engines;
    private final Console console;
    private @Nullable Plugins loaded;
    private final List<String> arguments;

    private Grapevine(Function<Plugins, Engine> engines, Console console, List<String> arguments) {
        this.engines = engines;
        this.console = console;
        this.arguments = arguments;
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // numbers look the same on every machine
        System.exit(execute(ScenarioEngine::new, Console.ofSystem(), args));
    }

    /** Runs a command line and returns its exit code. The engine is asked for only if the command needs one. */
    public static int execute(Function<Plugins, Engine> engines, Console console, String... args) {
        Grapevine root = new Grapevine(engines, console, List.of(args));
        Failures failures = new Failures(root);
        CommandLine line = new CommandLine(root)
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(Failures::usage);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Failures.outOfMemory(console);
        } catch (Error e) { // picocli hands on exceptions only
            return failures.bug(e);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private static Engine noEngine(Plugins plugins) {
        throw new IllegalStateException("this build holds no engine");
    }

    /** Returns the engine, with the plug-ins that are installed. */
    Engine engine() throws IOException {
        return engines.apply(installed());
    }

    /** Returns the plug-ins that are installed. */
    Plugins installed() throws IOException {
        if (loaded == null) {
            loaded = PluginFolder.load(plugins, System.getenv());
        }
        return loaded;
    }

    /** Returns where worlds are kept from one command to the next. */
    WorldCache cache() {
        if (noCache) {
            return WorldCache.NONE;
        }
        Map<String, String> environment = System.getenv();
        Path folder = cacheFolder == null
                ? WorldCache.folder(environment, Path.of(System.getProperty("user.home")))
                : cacheFolder;
        try {
            return WorldCache.in(folder, WorldCache.limit(environment));
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()));
        }
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }

    Console console() {
        return console;
    }

    /** Returns the command line as it was given, the program's name first. */
    List<String> arguments() {
        return Stream.concat(Stream.of("grapevine"), arguments.stream()).toList();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    /** Returns the version that the build wrote into the jar's manifest; {@code development} when run from class files. */
    static String version() {
        return Objects.requireNonNullElse(Grapevine.class.getPackage().getImplementationVersion(), "development");
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"grapevine " + version()};
        }
    }
}
