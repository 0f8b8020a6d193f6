package io.grapevine.scenario.compiler;

import io.grapevine.scenario.ErrorCode;
import java.util.Locale;

/** Tells in advance what cannot fit into the memory of this Java machine, from the least that it will take. */
final class Room {
    /** Bytes of an account in a stored network: where its row starts. */
    static final int ACCOUNT = 4;

    /** Bytes of a follow in a stored network. */
    static final int FOLLOW = 4;

    /** Bytes of a follow in a market. */
    static final int FOLLOW_WITH_TRUST = 5;

    /** Bytes of an account where all follow each other: how many it follows, and the memory of one thread. */
    static final int ACCOUNT_OF_COMPLETE = 9;

    private Room() {}

    static void require(String path, String what, double bytes) {
        long room = Runtime.getRuntime().maxMemory();
        if (bytes > room) {
            throw new NetworkFiles.Unreadable(
                    path,
                    ErrorCode.E1406,
                    String.format(
                            Locale.ROOT,
                            "%s takes more than %.1f GB of memory, and Java has %.1f GB here",
                            what,
                            bytes / 1e9,
                            room / 1e9),
                    "make it smaller, or set GRAPEVINE_OPTS=-Xmx...");
        }
    }
}
