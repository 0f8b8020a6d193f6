package io.grapevine.app;

import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code grapevine} command. */
@Command(
        name = "grapevine",
        description = "Simulates influencer and word-of-mouth campaigns on follower networks.",
        mixinStandardHelpOptions = true,
        versionProvider = Grapevine.Version.class)
public final class Grapevine implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT); // numbers look the same on every machine
        System.exit(new CommandLine(new Grapevine()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "grapevine: which command?");
    }

    /** The version that the build wrote into the jar's manifest; {@code development} when run from class files. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Grapevine.class.getPackage().getImplementationVersion();
            return new String[] {"grapevine " + Objects.requireNonNullElse(version, "development")};
        }
    }
}
