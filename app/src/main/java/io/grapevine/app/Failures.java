package io.grapevine.app;

import io.grapevine.app.runfolder.FolderTakenException;
import io.grapevine.spi.PluginFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and with which code the process ends, when a command fails. */
final class Failures implements IExecutionExceptionHandler {
    private final Grapevine root;

    Failures(Grapevine root) {
        this.root = root;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = root.console().err();
        if (failure instanceof InvalidScenarioException invalid) {
            invalid.mistakes().forEach(mistake -> err.println(mistake + "\n"));
            int count = invalid.mistakes().size();
            err.println(count == 1 ? "1 error" : count + " errors");
            return ExitCode.INVALID.code();
        }
        if (failure instanceof FolderTakenException || failure instanceof FileAlreadyExistsException) {
            err.println("grapevine: " + reason((IOException) failure));
            return ExitCode.USAGE.code();
        }
        if (failure instanceof IOException io) {
            err.println("grapevine: " + reason(io));
            return ExitCode.LIMIT.code();
        }
        if (failure instanceof PluginFailure plugin) {
            return pluginFailed(plugin);
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            err.println("grapevine: " + reason(unchecked.getCause()));
            return ExitCode.LIMIT.code();
        }
        return bug(failure);
    }

    private int pluginFailed(PluginFailure failure) {
        PrintWriter err = root.console().err();
        err.println("grapevine: " + failure.getMessage());
        Throwable cause = failure.getCause();
        if (root.verbose && cause != null) {
            cause.printStackTrace(err);
        }
        return ExitCode.LIMIT.code();
    }

    private static String reason(IOException failure) {
        String what = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return what + ": no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return what + ": permission denied";
        }
        if (failure instanceof NotDirectoryException) {
            return what + ": a file, so no folder can be made in it";
        }
        return failure instanceof FileAlreadyExistsException ? what + " exists; add --force to overwrite it" : what;
    }

    /** Tells of a failure that nobody foresaw: shortly, with the details in a file. */
    int bug(Throwable failure) {
        PrintWriter err = root.console().err();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.println("grapevine: this is a bug of ours: " + failure);
        if (root.verbose) {
            err.print(trace);
        }
        try {
            Path log = Files.createTempFile("grapevine-bug-", ".log");
            Files.writeString(log, String.join(" ", root.arguments()) + "\n" + Grapevine.version() + "\n" + trace);
            err.println("details: " + log);
        } catch (IOException e) {
            err.println("details: run it again with -v");
        }
        return ExitCode.BUG.code();
    }

    static int outOfMemory(Console console) {
        console.err()
                .println(
                        "grapevine: memory ran out. Give it more (GRAPEVINE_OPTS=-Xmx8g), or raise world.people_per_account.");
        return ExitCode.LIMIT.code();
    }

    /** Says what is wrong with a command line, what may have been meant, and where help is. */
    static int usage(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("grapevine: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("help: " + line.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE.code();
    }
}
