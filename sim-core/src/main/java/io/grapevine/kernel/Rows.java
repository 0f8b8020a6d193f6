package io.grapevine.kernel;

/**
 * Whom each account can pick: the entries of its row, or every other account where everybody follows everybody and nothing
 * is stored. Both answer alike, in ascending order, so that an implicit network takes the course of the stored one.
 */
public final class Rows {
    private final int accounts;
    private final int[] offset;
    private final int[] entry;

    private Rows(int accounts, int[] offset, int[] entry) {
        this.accounts = accounts;
        this.offset = offset;
        this.entry = entry;
    }

    /**
     * Returns stored rows; the arrays are kept, not copied.
     *
     * @param offset where each row starts; accounts beyond the last row have none
     */
    public static Rows stored(int accounts, int[] offset, int[] entry) {
        return new Rows(accounts, offset, entry);
    }

    /** Returns the rows of accounts that all follow each other. */
    public static Rows complete(int accounts) {
        return new Rows(accounts, new int[0], new int[0]);
    }

    public int accounts() {
        return accounts;
    }

    private boolean isComplete() {
        return offset.length == 0;
    }

    /** Returns the length of an account's row. */
    public int length(int account) {
        if (isComplete()) {
            return accounts - 1;
        }
        return account + 1 < offset.length ? offset[account + 1] - offset[account] : 0;
    }

    /** Returns an entry of an account's row, from 0. */
    public int entry(int account, int at) {
        if (isComplete()) {
            return at < account ? at : at + 1;
        }
        return entry[offset[account] + at];
    }

    /** Returns how many accounts the seeds reach along rows, themselves included. */
    public int reach(int[] seeds) {
        if (isComplete()) {
            return seeds.length == 0 ? 0 : accounts;
        }
        boolean[] seen = new boolean[accounts];
        int[] queue = new int[accounts];
        int tail = 0;
        for (int seed : seeds) {
            if (!seen[seed]) {
                seen[seed] = true;
                queue[tail++] = seed;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int at = 0, length = length(queue[head]); at < length; at++) {
                int account = entry(queue[head], at);
                if (!seen[account]) {
                    seen[account] = true;
                    queue[tail++] = account;
                }
            }
        }
        return tail;
    }

    /** Returns for each account the smallest account of the part it hangs together with, whichever way rows point. */
    public int[] parts() {
        int[] part = new int[accounts];
        for (int account = 0; account < accounts && !isComplete(); account++) {
            part[account] = account;
        }
        for (int account = 0; account < accounts && !isComplete(); account++) {
            for (int at = 0, length = length(account); at < length; at++) {
                int one = root(part, account);
                int other = root(part, entry(account, at));
                part[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int account = 0; account < accounts; account++) {
            part[account] = root(part, account);
        }
        return part;
    }

    private static int root(int[] part, int account) {
        int at = account;
        while (part[at] != at) {
            part[at] = part[part[at]];
            at = part[at];
        }
        return at;
    }
}
