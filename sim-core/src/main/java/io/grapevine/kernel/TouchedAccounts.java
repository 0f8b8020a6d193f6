package io.grapevine.kernel;

import java.util.Arrays;

/**
 * What the accounts that a campaign has touched remember: a stock of persuasion and where they stand. Accounts that were
 * never touched cost nothing.
 *
 * <p>An account is found by its number and then addressed by its index, in the order of first touch.
 */
public final class TouchedAccounts {
    /*
     * Layout. An open-addressing table of indexes + 1 (0: free), at most half full, linear probing from a multiplicative
     * hash; beside it one array a field, by index. 29 bytes a touched account, and 4 to 8 of table.
     *
     * Cost. One random read of the table and one of the fields a touch; clearing costs the accounts touched or the table,
     * whichever is less. Grows by doubling, so it stops allocating once warm.
     */
    /** The account knows the brand. */
    public static final int AWARE = 1;
    /** It has come to look at the product: the visit that a dashboard counts as a click. */
    public static final int CONSIDERING = 2;
    /** Its time to deliberate is over. */
    public static final int DECIDED = 4;
    /** It has bought. */
    public static final int CONVERTED = 8;
    /** It tells its friends. */
    public static final int ADVOCATE = 16;
    /** A friend has recommended the product to it. */
    public static final int RECOMMENDED = 32;
    /** It has seen a post of the campaign. */
    public static final int REACHED = 64;

    private static final int NO_DAY = -1;

    private int[] table = new int[1 << 12];
    private int shift = 32 - 12;
    private int count;
    private int[] account = new int[1 << 11];
    private long[] stock = new long[1 << 11];
    private int[] stockDay = new int[1 << 11];
    private int[] touchDay = new int[1 << 11];
    private byte[] flags = new byte[1 << 11];

    /** Forgets everything. */
    public void clear() {
        if (count < table.length / 16) {
            // Newest first: every slot on the way to an account's own is then still taken, so the walk finds it.
            for (int index = count - 1; index >= 0; index--) {
                int slot = home(account[index]);
                while (table[slot] != index + 1) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = 0;
            }
        } else {
            Arrays.fill(table, 0);
        }
        count = 0;
    }

    public int count() {
        return count;
    }

    /** Returns the index of an account, which is new with no stock and no flag if it was not touched before. */
    public int touch(int number) {
        int slot = home(number);
        while (table[slot] != 0) {
            if (account[table[slot] - 1] == number) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (count == account.length) {
            grow();
            return touch(number);
        }
        table[slot] = count + 1;
        account[count] = number;
        stock[count] = 0;
        stockDay[count] = 0;
        touchDay[count] = NO_DAY;
        flags[count] = 0;
        return count++;
    }

    public int account(int index) {
        return account[index];
    }

    public boolean is(int index, int flag) {
        return (flags[index] & flag) != 0;
    }

    /** Sets a flag; returns whether it was not set before. */
    public boolean set(int index, int flag) {
        boolean fresh = (flags[index] & flag) == 0;
        flags[index] |= (byte) flag;
        return fresh;
    }

    /** Marks the account as touched on a day; returns whether it was not yet. */
    public boolean touchOn(int index, int day) {
        boolean fresh = touchDay[index] != day;
        touchDay[index] = day;
        return fresh;
    }

    /**
     * Adds a dose on a day, after letting the stock fade for the days since the last one.
     *
     * @param kept share of a stock that is left after so many days, from day 0
     */
    public void addDose(int index, long dose, int day, double[] kept) {
        int since = day - stockDay[index];
        long left = since == 0 ? stock[index] : (long) (stock[index] * kept[since]);
        stock[index] = left + dose;
        stockDay[index] = day;
    }

    /** Returns the stock as of the last dose, in the fixed point of {@link Dose}. */
    public long stock(int index) {
        return stock[index];
    }

    private int home(int number) {
        return (number * 0x9E3779B9) >>> shift;
    }

    private void grow() {
        account = Arrays.copyOf(account, 2 * count);
        stock = Arrays.copyOf(stock, 2 * count);
        stockDay = Arrays.copyOf(stockDay, 2 * count);
        touchDay = Arrays.copyOf(touchDay, 2 * count);
        flags = Arrays.copyOf(flags, 2 * count);
        table = new int[2 * table.length];
        shift--;
        for (int index = 0; index < count; index++) {
            int slot = home(account[index]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = index + 1;
        }
    }
}
