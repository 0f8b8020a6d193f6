package io.grapevine.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where we talk: stdout for data, stderr for everything else, and what each can show.
 *
 * @param out data
 * @param err talk
 * @param outIsTerminal whether a person reads stdout as it comes
 * @param errIsTerminal whether a person reads stderr as it comes
 * @param columns width in characters
 * @param unicode whether more than ASCII can be shown
 * @param noColor whether the environment forbids colour
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        boolean unicode,
        boolean noColor) {
    private static final int TERMINAL_COLUMNS = 80;
    private static final int FILE_COLUMNS = 120;

    /** When to colour. */
    public enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Returns the streams of this process. */
    static Console ofSystem() {
        Map<String, String> environment = System.getenv();
        boolean outIsTerminal = isTerminal(1);
        Charset charset = charset();
        return new Console(
                writer(System.out, charset),
                writer(System.err, charset),
                outIsTerminal,
                isTerminal(2),
                columns(environment.get("COLUMNS"), outIsTerminal),
                charset.equals(StandardCharsets.UTF_8),
                !environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** The charset that the machine's other programs write, which JDK 17 keeps under three names. */
    private static Charset charset() {
        for (String key : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(key, "");
            try {
                if (!name.isEmpty()) {
                    return Charset.forName(name);
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // the next key may hold a charset that this Java machine knows
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Whether a descriptor is a terminal: Linux says so of each; elsewhere Java says so of stdin and stdout at once. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        return consoleIsTerminal();
    }

    // Before JDK 22 there is a console only on a terminal; since then it says itself whether it is on one.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean consoleIsTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    static int columns(@Nullable String environment, boolean terminal) {
        if (environment != null && environment.matches("[1-9]\\d{0,3}")) {
            return Math.max(20, Integer.parseInt(environment));
        }
        return terminal ? TERMINAL_COLUMNS : FILE_COLUMNS;
    }

    /** Returns whether stdout is to be coloured. */
    boolean colors(Color asked) {
        return switch (asked) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> outIsTerminal && !noColor;
        };
    }
}
