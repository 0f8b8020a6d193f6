package io.grapevine.network;

import io.grapevine.random.DrawKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers accounts by first appearance while their follows are read, then says what the final numbers are: ascending
 * when all ids are whole numbers, else by first appearance.
 */
public final class AccountNumbering {
    /*
     * Layout. As long as all ids are whole numbers they are longs: number[] in order of appearance; small[] says for ids
     * from 0 to a few times the count which account they are, plus one; larger and negative ones are in an open hash
     * table (linear probing, at most two thirds full) of keys[] and accounts plus one in slot[]. The first other id
     * turns them all into texts, which loses nothing as numbers are written one way only.
     *
     * Cost. One random read an id that small[] covers, two others; 24 bytes an account, 18 more in the hash table. A
     * String and a map look-up an id after the turn to texts.
     */
    /** The largest number of accounts that can be told apart. */
    public static final int MAX_ACCOUNTS = (1 << 30) - 1;

    private final Map<String, Integer> accountOfText = new HashMap<>();
    private final List<String> text = new ArrayList<>();
    private boolean numeric = true;
    private long[] number = new long[1 << 10];
    private int[] small = new int[1 << 16];
    private long[] keys = new long[1 << 11];
    private int[] slot = new int[1 << 11];
    private int hashed;
    private int count;

    /** Returns how many accounts have been met. */
    public int count() {
        return count;
    }

    /** Returns whether all ids so far are whole numbers. */
    public boolean numeric() {
        return numeric;
    }

    /** Returns the number of the account with an id, by first appearance. */
    public int appearance(String id) {
        return numeric && WholeNumber.is(id) ? appearance(Long.parseLong(id)) : appearanceOfText(id);
    }

    /** Returns the number of the account whose id is a whole number. */
    int appearance(long id) {
        if (!numeric) {
            return appearanceOfText(Long.toString(id));
        }
        if (id >= 0 && id < small.length) {
            int known = small[(int) id];
            return known != 0 ? known - 1 : small(id);
        }
        final int mask = slot.length - 1;
        int at = (int) DrawKey.mix(id) & mask;
        while (slot[at] != 0) {
            if (keys[at] == id) {
                return slot[at] - 1;
            }
            at = (at + 1) & mask;
        }
        append(id);
        if (id >= 0 && id < small.length) { // not before: making room for it has let small[] cover it
            small[(int) id] = count;
            return count - 1;
        }
        keys[at] = id;
        slot[at] = count;
        if (++hashed > slot.length / 3 * 2) {
            spread();
        }
        return count - 1;
    }

    private int small(long id) {
        append(id);
        small[(int) id] = count;
        return count - 1;
    }

    private void append(long id) {
        requireRoom();
        if (count == number.length) {
            number = Arrays.copyOf(number, capacityAfter(count));
            coverMore();
        }
        number[count++] = id;
    }

    /** Lets small[] cover ids up to twice the room for accounts, four times while that is little. */
    private void coverMore() {
        final int covered = small.length;
        final long twice = 2L * number.length;
        final int wanted = (int) Math.min(MAX_ACCOUNTS, Math.max(twice, Math.min(2 * twice, 1 << 24)));
        if (wanted <= covered) {
            return;
        }
        small = Arrays.copyOf(small, wanted);
        for (int account = 0; account < count; account++) {
            if (number[account] >= covered && number[account] < wanted) {
                small[(int) number[account]] = account + 1;
            }
        }
    }

    private int appearanceOfText(String id) {
        if (numeric) {
            turnToTexts(List.of());
        }
        Integer known = accountOfText.putIfAbsent(id, count);
        if (known != null) {
            return known;
        }
        requireRoom();
        text.add(id);
        return count++;
    }

    /**
     * Turns whole numbers into texts and puts other ids before them.
     *
     * @param before distinct ids that are not whole numbers; the accounts met so far move up by as many
     */
    void turnToTexts(List<String> before) {
        numeric = false;
        for (String id : before) {
            accountOfText.put(id, text.size());
            text.add(id);
        }
        for (int account = 0; account < count; account++) {
            String id = Long.toString(number[account]);
            accountOfText.put(id, text.size());
            text.add(id);
        }
        count = text.size();
        number = new long[0];
        keys = new long[0];
        slot = new int[0];
        small = new int[0];
    }

    private void requireRoom() {
        if (count == MAX_ACCOUNTS) {
            throw new IllegalArgumentException(
                    "more than %d accounts; a network holds no more".formatted(MAX_ACCOUNTS));
        }
    }

    private void spread() {
        if (slot.length == 1 << 30) {
            return; // the last table just fills up
        }
        final long[] oldKeys = keys;
        final int[] oldSlot = slot;
        keys = new long[2 * oldKeys.length];
        slot = new int[2 * oldSlot.length];
        final int mask = slot.length - 1;
        for (int old = 0; old < oldSlot.length; old++) {
            if (oldSlot[old] != 0) {
                int at = (int) DrawKey.mix(oldKeys[old]) & mask;
                while (slot[at] != 0) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[old];
                slot[at] = oldSlot[old];
            }
        }
    }

    static int capacityAfter(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 8, length + (length >> 1) + 16L);
    }

    /** Returns the ids by final account number. */
    public AccountIds ids() {
        return numeric ? AccountIds.ofNumbers(ascending()) : AccountIds.ofTexts(text);
    }

    /** Turns numbers by first appearance into final ones, in place. */
    public void settle(int[] appearances) {
        if (!numeric) {
            return;
        }
        int[] account = settled();
        for (int i = 0; i < appearances.length; i++) {
            appearances[i] = account[appearances[i]];
        }
    }

    /** Turns numbers by first appearance into final ones, in place. No further id may be asked for. */
    void settle(FollowList follows) {
        if (numeric) {
            small = new int[0];
            keys = new long[0];
            slot = new int[0];
            follows.renumber(settled());
        }
    }

    private int[] settled() {
        long[] ascending = ascending();
        int[] account = new int[count];
        for (int i = 0; i < count; i++) {
            account[i] = Arrays.binarySearch(ascending, number[i]);
        }
        return account;
    }

    private long[] ascending() {
        long[] ascending = Arrays.copyOf(number, count);
        Arrays.sort(ascending);
        return ascending;
    }
}
