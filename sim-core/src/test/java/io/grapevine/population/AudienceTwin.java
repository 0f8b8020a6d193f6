package io.grapevine.population;

import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.StableMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@link AudienceRow} without shortcuts: every level is walked, every candidate's interest and account is asked at once. */
final class AudienceTwin {
    private static final int LEVELS = 208;

    private final Interests interests;
    private final int niche;
    private final double cutOff;

    AudienceTwin(Interests interests, int niche, double cutOff) {
        this.interests = interests;
        this.niche = niche;
        this.cutOff = cutOff;
    }

    /** Returns the accounts of the row of a creator, by level from the highest, stratum and place. */
    int[] row(int creator, int target, DrawKey follow, DrawKey fit) {
        DrawKey key = follow.with(creator);
        Map<Long, Integer> row = candidates(1, key, 0);
        long[] draw = {0};
        drop(row, row.size() - target, creator, fit, draw);
        for (int pass = 1; row.size() < target; pass++) {
            Map<Long, Integer> fresh = candidates(Math.min(1, (2.0 * (target - row.size()) + 16) / target), key, pass);
            fresh.keySet().removeAll(row.keySet());
            drop(fresh, row.size() + fresh.size() - target, creator, fit, draw);
            row.putAll(fresh);
        }
        return row.values().stream().mapToInt(account -> account).toArray();
    }

    private Map<Long, Integer> candidates(double rate, DrawKey key, int pass) {
        TreeMap<Long, Integer> found = new TreeMap<>();
        for (int level = LEVELS - 1; level >= 0; level--) {
            double ceiling = level == LEVELS - 1 ? 1 : chance((level + 1) / 16.0 - 6.5);
            if (ceiling * Math.max(interests.places(0), interests.places(1)) < 1e-9) {
                return found;
            }
            for (int stratum = 0; stratum < 2; stratum++) {
                long rank = (LEVELS - level) * 2L + stratum;
                int from = level == 0 ? 0 : interests.firstPlaceFrom(stratum, level / 16.0 - 6.5);
                int to = level == LEVELS - 1
                        ? interests.places(stratum)
                        : interests.firstPlaceFrom(stratum, (level + 1) / 16.0 - 6.5);
                GeometricSkip skip = GeometricSkip.of(ceiling * rate);
                DrawKey skips = key.with(2L * pass);
                DrawKey accepts = key.with(2L * pass + 1);
                long draw = 0;
                for (long at = skip.next(skips, rank, from, 0); at < to; at = skip.next(skips, rank, at + 1, ++draw)) {
                    int account = interests.accountAt(niche, stratum, (int) at);
                    double follows = chance(interests.atPlace(stratum, (int) at));
                    if (accepts.unit(at, stratum) * ceiling < follows && account >= 0) {
                        found.put(rank << 32 | at, account);
                    }
                }
            }
        }
        return found;
    }

    private double chance(double interest) {
        return StableMath.normalCdf((interest - cutOff) / .70);
    }

    private static void drop(Map<Long, Integer> row, int surplus, int creator, DrawKey fit, long[] draw) {
        List<Long> places = new ArrayList<>(row.keySet());
        for (int left = surplus; left > 0; draw[0]++) {
            Integer dropped = row.remove(places.get(fit.below(places.size(), creator, draw[0])));
            left -= dropped == null ? 0 : 1;
        }
    }
}
