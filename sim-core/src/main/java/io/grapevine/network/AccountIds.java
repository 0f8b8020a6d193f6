package io.grapevine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are called outside, such as in the file they came from. Ids are distinct texts; where all of them are
 * whole numbers they ascend with the account numbers, so that results do not depend on the order of the source's lines.
 *
 * <p>A whole number here is what Java prints for a {@code long}: 7 and -7, but not 007, +7 or 7.0, which are texts.
 *
 * <p>Immutable and safe to share. Memory: nothing for consecutive numbers, 8 bytes an account for other numbers, the
 * texts and a hash table otherwise.
 */
public final class AccountIds {
    private final int count;
    private final long first;
    private final long @Nullable [] number;
    private final @Nullable List<String> text;
    private final Map<String, Integer> accountOfText = new HashMap<>();

    private AccountIds(int count, long first, long @Nullable [] number, @Nullable List<String> text) {
        this.count = count;
        this.first = first;
        this.number = number;
        this.text = text;
    }

    /** Returns consecutive numbers from {@code first} on. */
    public static AccountIds ofRange(long first, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count=%d must be at least 0".formatted(count));
        }
        return new AccountIds(count, first, null, null);
    }

    /**
     * Returns numbers given by account; the array is kept, not copied.
     *
     * @throws IllegalArgumentException if they do not ascend
     */
    public static AccountIds ofNumbers(long[] ascending) {
        int count = ascending.length;
        for (int account = 1; account < count; account++) {
            if (ascending[account] <= ascending[account - 1]) {
                throw new IllegalArgumentException("ids must ascend but %d is followed by %d"
                        .formatted(ascending[account - 1], ascending[account]));
            }
        }
        // Differences of ascending longs may overflow, but then they are negative.
        boolean consecutive = count > 0 && ascending[count - 1] - ascending[0] == count - 1;
        return consecutive ? ofRange(ascending[0], count) : new AccountIds(count, 0, ascending, null);
    }

    /**
     * Returns texts given by account.
     *
     * @throws IllegalArgumentException if one is there twice
     */
    public static AccountIds ofTexts(List<String> texts) {
        AccountIds ids = new AccountIds(texts.size(), 0, null, List.copyOf(texts));
        for (int account = 0; account < texts.size(); account++) {
            if (ids.accountOfText.putIfAbsent(texts.get(account), account) != null) {
                throw new IllegalArgumentException("the id %s is there twice".formatted(texts.get(account)));
            }
        }
        return ids;
    }

    public int count() {
        return count;
    }

    /** Returns the account with an id, or -1 when there is none. */
    public int account(String id) {
        if (text != null) {
            return accountOfText.getOrDefault(id, -1);
        }
        if (!WholeNumber.is(id)) {
            return -1;
        }
        long value = Long.parseLong(id);
        if (number != null) {
            return Math.max(-1, Arrays.binarySearch(number, value));
        }
        return value >= first && value - first >= 0 && value - first < count ? (int) (value - first) : -1;
    }

    /**
     * Returns the id of an account.
     *
     * @throws IndexOutOfBoundsException if the account is outside [0, count)
     */
    public String id(int account) {
        if (account < 0 || account >= count) {
            throw new IndexOutOfBoundsException("account=%d is outside [0, %d)".formatted(account, count));
        }
        if (text != null) {
            return text.get(account);
        }
        return Long.toString(number != null ? number[account] : first + account);
    }

    /**
     * Returns the id of an account where all ids are whole numbers.
     *
     * @throws IllegalStateException if they are texts
     * @throws IndexOutOfBoundsException if the account is outside [0, count)
     */
    public long number(int account) {
        if (text != null) {
            throw new IllegalStateException("ids are texts");
        }
        return number != null ? number[account] : first + Objects.checkIndex(account, count);
    }

    /** Returns whether all ids are whole numbers. */
    public boolean numeric() {
        return text == null;
    }

    @Override
    public String toString() {
        return "AccountIds[count=%d, %s]".formatted(count, numeric() ? "whole numbers" : "texts");
    }
}
