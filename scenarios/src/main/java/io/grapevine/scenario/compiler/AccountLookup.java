package io.grapevine.scenario.compiler;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.scenario.ErrorCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds accounts by the ids that scenario files write: those of the network file, or numbers from 0. */
final class AccountLookup {
    private final @Nullable ImportedNetwork imported;
    private final int accounts;
    private final Problems problems;

    AccountLookup(@Nullable ImportedNetwork imported, int accounts, Problems problems) {
        this.imported = imported;
        this.accounts = accounts;
        this.problems = problems;
    }

    int accounts() {
        return accounts;
    }

    /** Returns the account with an id, or -1. */
    int find(String id) {
        return imported == null ? number(id) : imported.ids().account(id);
    }

    /** Returns the account with an id, or -1 after noting that there is none. */
    int find(String path, String id) {
        int account = find(id);
        if (account < 0) {
            problems.say(path, ErrorCode.E1405, "account %s is not in the network".formatted(id), advice());
        }
        return account;
    }

    /** Returns the accounts with ids; -1 where there is none, which is noted. */
    int[] find(String path, List<String> ids) {
        int[] numbers = new int[ids.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = find(path + "[" + i + "]", ids.get(i));
        }
        return numbers;
    }

    /** Returns what ids look like here. */
    String advice() {
        if (imported != null && !imported.ids().numeric()) {
            return "ids are case-sensitive text, such as %s"
                    .formatted(imported.ids().id(0));
        }
        return String.format(
                Locale.ROOT,
                "ids here run from %s to %s",
                imported == null ? "0" : imported.ids().id(0),
                imported == null ? accounts - 1 : imported.ids().id(accounts - 1));
    }

    private int number(String id) {
        try {
            int number = Integer.parseInt(id);
            return number < accounts ? number : -1;
        } catch (NumberFormatException text) {
            return -1;
        }
    }
}
