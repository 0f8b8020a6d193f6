package io.grapevine.network;

import io.grapevine.random.DrawKey;

/** Pairs stubs, the loose ends of links: every account holds as many as it shall have links. */
final class Pairing {
    /** Parts of the key: drawing degrees, and shuffling stubs. */
    private static final int DEGREE = 0;

    private static final int ORDER = 1;

    private Pairing() {}

    /** Returns a network with degrees from a power law, self-links and repeated links erased. */
    static FollowerNetwork ofPowerLaw(int accounts, PowerLaw law, DrawKey key) {
        int[] degree = degrees(accounts, law, key.with(DEGREE));
        int[] stubs = stubs(degree);
        shuffle(stubs, key.with(ORDER));
        Links links = new Links(accounts, stubs.length / 2);
        for (int at = 0; at < stubs.length; at += 2) {
            links.add(stubs[at], stubs[at + 1]);
        }
        return links.toSimpleNetwork();
    }

    /** Returns degrees whose sum is even. */
    static int[] degrees(int accounts, PowerLaw law, DrawKey key) {
        int[] degree = new int[accounts];
        long sum = 0;
        int growable = -1;
        for (int account = accounts - 1; account >= 0; account--) {
            degree[account] = law.quantile(key.unit(account, 0));
            sum += degree[account];
            if (degree[account] < law.largest()) {
                growable = account;
            }
        }
        if (sum % 2 != 0) {
            degree[Math.max(0, growable)] += growable >= 0 ? 1 : -1;
        }
        return degree;
    }

    /** Returns the holder of each stub, account by account. */
    static int[] stubs(int[] degree) {
        long total = 0;
        for (int each : degree) {
            total += each;
        }
        if (total > FollowerNetwork.MAX_FOLLOWS) {
            throw new IllegalArgumentException("the recipe makes %d follows, and a network holds %d"
                    .formatted(total, FollowerNetwork.MAX_FOLLOWS));
        }
        int[] stubs = new int[(int) total];
        int next = 0;
        for (int account = 0; account < degree.length; account++) {
            for (int stub = 0; stub < degree[account]; stub++) {
                stubs[next++] = account;
            }
        }
        return stubs;
    }

    /** Puts the values in an order drawn uniformly (Fisher and Yates 1938), each exchange keyed by its place. */
    static void shuffle(int[] values, DrawKey key) {
        for (int place = values.length - 1; place > 0; place--) {
            int other = key.below(place + 1, place, 0);
            int value = values[place];
            values[place] = values[other];
            values[other] = value;
        }
    }
}
