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
     * Layout. An open-addressing table of (number, index + 1) (0: free), at most half full, linear probing from a
     * multiplicative hash. Flags, which every touch reads, stand close together; what only a noticed message reads and
     * changes is one record of four words, half a cache line: (account, day of purchase), stock, (day of the stock, day
     * last touched), (last noticed sight, its day). 38 bytes a touched account, and 16 to 32 of table; 16 for each sight
     * that was noticed.
     *
     * Cost. A touch is a random read of the table and one of the flags; lookAhead and lookAtFlags begin them beforehand.
     * Clearing costs the accounts touched or the table, whichever is less. Grows by doubling, so it stops allocating once
     * warm.
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
    /** A friend has warned it of the product. */
    public static final int WARNED = 64;
    /** It has bought and tells its friends not to. */
    public static final int DETRACTOR = 128;
    /** It has bought and is content. */
    public static final int SATISFIED = 256;
    /** What it bought is not used up yet. */
    public static final int SUPPLIED = 512;
    /** It did not buy again, and never will. */
    public static final int LAPSED = 1024;
    /** It has noticed a promo code. */
    public static final int CODE = 2048;

    /** No account, touch or day. */
    public static final int NONE = -1;

    private static final int WORDS = 4;
    private static final int ACCOUNT_AND_PURCHASE_DAY = 0;
    private static final int STOCK = 1;
    private static final int STOCK_AND_TOUCH_DAY = 2;
    private static final int LAST_TOUCH_AND_DAY = 3;

    private long[] table = new long[1 << 12];
    private int shift = 32 - 12;
    private int count;
    private long[] record = new long[WORDS << 11];
    private short[] flags = new short[1 << 11];
    private int[] wonBy = new int[1 << 11];
    private final IntList touches = new IntList();

    /** Forgets everything. */
    public void clear() {
        if (count < table.length / 16) {
            // Newest first: every slot on the way to an account's own is then still taken, so the walk finds it.
            for (int index = count - 1; index >= 0; index--) {
                int slot = home(account(index));
                while ((int) table[slot] != index + 1) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = 0;
            }
        } else {
            Arrays.fill(table, 0);
        }
        count = 0;
        touches.clear();
    }

    public int count() {
        return count;
    }

    /** Returns the index of an account, which is new with no stock and no flag if it was not touched before. */
    public int touch(int number) {
        int slot = home(number);
        for (long entry = table[slot]; entry != 0; entry = table[slot]) {
            if ((int) (entry >>> 32) == number) {
                return (int) entry - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (count == flags.length) {
            grow();
            return touch(number);
        }
        table[slot] = pair(number, count + 1);
        final int at = WORDS * count;
        record[at + ACCOUNT_AND_PURCHASE_DAY] = pair(number, NONE);
        record[at + STOCK] = 0;
        record[at + STOCK_AND_TOUCH_DAY] = pair(0, NONE);
        record[at + LAST_TOUCH_AND_DAY] = pair(NONE, NONE);
        flags[count] = 0;
        wonBy[count] = NONE;
        return count++;
    }

    /** Returns the index of an account, or {@link #NONE} if it was never touched. */
    public int find(int number) {
        int slot = home(number);
        for (long entry = table[slot]; entry != 0; entry = table[slot]) {
            if ((int) (entry >>> 32) == number) {
                return (int) entry - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return NONE;
    }

    /**
     * Reads where an account is looked for, so that a touch soon after finds it in the cache. Many of these in a row wait
     * for memory together, where touches wait one after another. What it returns means nothing, but has to be used.
     */
    public long lookAhead(int number) {
        return table[home(number)];
    }

    public int account(int index) {
        return high(record[WORDS * index + ACCOUNT_AND_PURCHASE_DAY]);
    }

    public boolean is(int index, int flag) {
        return (flags[index] & flag) != 0;
    }

    /** Sets a flag; returns whether it was not set before. */
    public boolean set(int index, int flag) {
        boolean fresh = (flags[index] & flag) == 0;
        flags[index] |= (short) flag;
        return fresh;
    }

    /** Clears a flag. */
    public void unset(int index, int flag) {
        flags[index] &= (short) ~flag;
    }

    /** Returns the day of the first purchase, or {@link #NONE}. */
    public int boughtOn(int index) {
        return (int) record[WORDS * index + ACCOUNT_AND_PURCHASE_DAY];
    }

    public void setBoughtOn(int index, int day) {
        record[WORDS * index + ACCOUNT_AND_PURCHASE_DAY] = pair(account(index), day);
    }

    /** Returns the index of the account that recommended the product first, or {@link #NONE}. */
    public int wonBy(int index) {
        return wonBy[index];
    }

    public void setWonBy(int index, int recommender) {
        wonBy[index] = recommender;
    }

    /**
     * Files a sight that was noticed, today or after all those before it. Touches of one day stand in the order of posts and
     * rows, in whatever order they are filed.
     *
     * @param post number of the post
     * @param row row of the network along which it came, or {@link #NONE}
     */
    public void addTouch(int index, int post, int row, int day) {
        final int at = WORDS * index + LAST_TOUCH_AND_DAY;
        final int last = high(record[at]);
        int later = NONE;
        int earlier = last;
        if ((int) record[at] == day) {
            while (earlier != NONE && comesAfter(earlier, post, row, day)) {
                later = earlier;
                earlier = touchBefore(earlier);
            }
        }
        final int touch = touches.length();
        touches.add(post);
        touches.add(row);
        touches.add(earlier);
        touches.add(day);
        if (later != NONE) {
            touches.set(later + 2, touch);
        }
        record[at] = pair(later == NONE ? touch : last, day);
    }

    private boolean comesAfter(int touch, int post, int row, int day) {
        return touches.get(touch + 3) == day
                && (touchPost(touch) > post || (touchPost(touch) == post && touchRow(touch) > row));
    }

    /** Returns the last touch, or {@link #NONE}. */
    public int lastTouch(int index) {
        return high(record[WORDS * index + LAST_TOUCH_AND_DAY]);
    }

    /** Returns the touch before one, or {@link #NONE}. */
    public int touchBefore(int touch) {
        return touches.get(touch + 2);
    }

    /** Returns the post of a touch. */
    public int touchPost(int touch) {
        return touches.get(touch);
    }

    /** Returns the row of a touch, or {@link #NONE}. */
    public int touchRow(int touch) {
        return touches.get(touch + 1);
    }

    /** Marks the account as touched on a day; returns whether it was not yet. */
    public boolean touchOn(int index, int day) {
        final int at = WORDS * index + STOCK_AND_TOUCH_DAY;
        final long before = record[at];
        record[at] = pair(high(before), day);
        return (int) before != day;
    }

    /**
     * Adds a dose on a day, after letting the stock fade for the days since the last one.
     *
     * @param kept share of a stock that is left after so many days, from day 0
     */
    public void addDose(int index, long dose, int day, double[] kept) {
        final int at = WORDS * index;
        record[at + STOCK] = stockOn(index, day, kept) + dose;
        record[at + STOCK_AND_TOUCH_DAY] = pair(day, (int) record[at + STOCK_AND_TOUCH_DAY]);
    }

    /** Returns the stock on a day, faded since the last dose, in the fixed point of {@link Dose}. */
    public long stockOn(int index, int day, double[] kept) {
        final int since = day - high(record[WORDS * index + STOCK_AND_TOUCH_DAY]);
        return since == 0 ? stock(index) : (long) (stock(index) * kept[since]);
    }

    /** Returns the stock as of the last dose, in the fixed point of {@link Dose}. */
    public long stock(int index) {
        return record[WORDS * index + STOCK];
    }

    /** Reads the flags of an account that {@link #lookAhead} has found, for the same reason. */
    public int lookAtFlags(int number) {
        return flags[looked(number)];
    }

    /** Reads the record of such an account, for a message that is noticed. */
    public long lookAtRecord(int number) {
        return record[WORDS * looked(number)];
    }

    /** Reads what such an account noticed last, with which the next message is compared. */
    public int lookAtLastTouch(int number) {
        return touches.get(Math.max(0, lastTouch(looked(number))));
    }

    private int looked(int number) {
        return Math.max(0, (int) table[home(number)] - 1);
    }

    private static long pair(int high, int low) {
        return ((long) high << 32) | (low & 0xFFFFFFFFL);
    }

    private static int high(long pair) {
        return (int) (pair >>> 32);
    }

    private int home(int number) {
        return (number * 0x9E3779B9) >>> shift;
    }

    private void grow() {
        record = Arrays.copyOf(record, 2 * WORDS * count);
        flags = Arrays.copyOf(flags, 2 * count);
        wonBy = Arrays.copyOf(wonBy, 2 * count);
        table = new long[2 * table.length];
        shift--;
        for (int index = 0; index < count; index++) {
            int slot = home(account(index));
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = pair(account(index), index + 1);
        }
    }
}
