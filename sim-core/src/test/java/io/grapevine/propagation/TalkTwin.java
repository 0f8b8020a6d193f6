package io.grapevine.propagation;

import io.grapevine.kernel.Tongues;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The slow, obvious twins of {@link TalkSimulation}: lists of names for rows, maps for states, every condition looked at anew
 * after each step. They share the keyed draws with the kernels and nothing else.
 */
final class TalkTwin {
    private final Map<Integer, List<Integer>> followers = new TreeMap<>();
    private final Map<Integer, List<Integer>> followed = new TreeMap<>();
    private final int accounts;

    TalkTwin(FollowerNetwork network) {
        accounts = network.accounts();
        for (int account = 0; account < accounts; account++) {
            followers.put(account, new ArrayList<>());
            followed.put(account, new ArrayList<>());
        }
        for (int row = 0; row < network.follows(); row++) {
            followers.get(network.authorOf(row)).add(network.followers()[row]);
            followed.get(network.followers()[row]).add(network.authorOf(row));
        }
        followed.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    }

    /** Returns the curve of a model, one number a round from round 0, or of the second series where asked. */
    List<Double> curve(TalkModel model, int[] seeds, long seed, int replicate, int maxRounds) {
        Set<Integer> start = new HashSet<>();
        for (int account : seeds) {
            start.add(account);
        }
        if (model instanceof TalkModel.Voter) {
            return voter(start, DrawKey.of(seed, replicate, Purpose.COPY), maxRounds);
        } else if (model instanceof TalkModel.LanguageChange language) {
            return language(language.habits(), start, DrawKey.of(seed, replicate, Purpose.SPEAK), maxRounds);
        } else if (model instanceof TalkModel.Rumour rumour) {
            return rumour(rumour, seeds, DrawKey.of(seed, replicate, Purpose.RUMOUR), maxRounds);
        }
        return gossip(start, DrawKey.of(seed, replicate, Purpose.GOSSIP), maxRounds);
    }

    private List<Double> voter(Set<Integer> start, DrawKey key, int maxRounds) {
        Set<Integer> ones = new HashSet<>(start);
        List<Double> curve = new ArrayList<>(List.of((double) ones.size()));
        long update = 0;
        for (int round = 1; round <= maxRounds && canDiffer(ones); round++) {
            for (int at = 0; at < accounts; at++, update++) {
                if (canDiffer(ones)) {
                    int account = key.below(accounts, update, 0);
                    List<Integer> heard = followed.get(account);
                    if (!heard.isEmpty()) {
                        boolean one = ones.contains(heard.get(key.below(heard.size(), update, 1)));
                        if (one) {
                            ones.add(account);
                        } else {
                            ones.remove(account);
                        }
                    }
                }
            }
            curve.add((double) ones.size());
        }
        return curve;
    }

    /** Whether anybody follows someone of another opinion. */
    private boolean canDiffer(Set<Integer> ones) {
        return followed.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream()
                        .anyMatch(other -> ones.contains(other) != ones.contains(entry.getKey())));
    }

    private List<Double> language(Tongues.Habits habits, Set<Integer> start, DrawKey key, int maxRounds) {
        double[] weight = new double[accounts];
        start.forEach(account -> weight[account] = 1);
        List<Double> curve = new ArrayList<>(List.of(mean(weight)));
        boolean reward = habits.rule() == Tongues.Rule.REWARD;
        for (int round = 1; round <= maxRounds; round++) {
            if (habits.rule() != Tongues.Rule.THRESHOLD && agree(weight, reward ? .01 : 0)) {
                return curve;
            }
            double[] before = weight.clone();
            Shuffle order = Shuffle.of(accounts, key.with(round));
            boolean changed = false;
            for (int place = 0; place < accounts; place++) {
                int account = order.numberAt(place);
                double was = weight[account];
                switch (habits.rule()) {
                    case INDIVIDUAL -> copy(habits, account, round, key, weight);
                    case THRESHOLD -> count(habits, account, weight);
                    case REWARD -> speak(habits, account, round, key, weight);
                }
                changed |= was != weight[account];
            }
            if (habits.rule() == Tongues.Rule.THRESHOLD && !changed) {
                return Arrays.equals(before, weight) ? curve : List.of();
            }
            curve.add(mean(weight));
        }
        return curve;
    }

    private void copy(Tongues.Habits habits, int account, int round, DrawKey key, double[] weight) {
        List<Integer> heard = followed.get(account);
        if (!heard.isEmpty() && !(habits.keeps() && weight[account] == 1)) {
            weight[account] = weight[heard.get(key.below(heard.size(), account, round))];
        }
    }

    private void count(Tongues.Habits habits, int account, double[] weight) {
        List<Integer> heard = followed.get(account);
        if (!heard.isEmpty() && !(habits.keeps() && weight[account] == 1)) {
            double share = heard.stream().mapToDouble(other -> weight[other]).sum() / heard.size();
            weight[account] = share >= habits.threshold() - 1e-9 ? 1 : 0;
        }
    }

    private void speak(Tongues.Habits habits, int account, int round, DrawKey key, double[] weight) {
        double chance = habits.logistic()
                ? 1 / (1 + Math.exp(-5 * (20 * (habits.alpha() + .1) * weight[account] - 1)))
                : Math.min(1, 1.5 * weight[account]);
        boolean one = key.unit(account, round) < chance;
        for (int listener : followers.get(account)) {
            double towards = one ? 1 : 0;
            weight[listener] += habits.gamma() * (towards - weight[listener]);
        }
    }

    private static boolean agree(double[] weight, double near) {
        return Arrays.stream(weight).allMatch(one -> one <= near)
                || Arrays.stream(weight).allMatch(one -> one >= 1 - near);
    }

    private static double mean(double[] weight) {
        return Arrays.stream(weight).average().orElse(0);
    }

    private List<Double> rumour(TalkModel.Rumour model, int[] seeds, DrawKey key, int maxRounds) {
        List<Integer> spreaders = new ArrayList<>();
        Set<Integer> heard = new HashSet<>();
        for (int seed : seeds) {
            if (heard.add(seed)) {
                spreaders.add(seed);
            }
        }
        List<Double> curve = new ArrayList<>(List.of((double) heard.size()));
        long talk = 0;
        for (int round = 1; round <= maxRounds && !spreaders.isEmpty(); round++) {
            for (int left = spreaders.size(); left > 0 && !spreaders.isEmpty(); left--, talk++) {
                int at = key.below(spreaders.size(), talk, 0);
                List<Integer> listeners = followers.get(spreaders.get(at));
                int other = listeners.isEmpty() ? -1 : listeners.get(key.below(listeners.size(), talk, 1));
                double luck = key.unit(talk, 2);
                if (other >= 0 && !heard.contains(other)) {
                    if (luck < model.passes()) {
                        heard.add(other);
                        spreaders.add(other);
                    }
                } else if (other < 0 || luck < model.stops()) {
                    spreaders.set(at, spreaders.get(spreaders.size() - 1));
                    spreaders.remove(spreaders.size() - 1);
                }
            }
            curve.add((double) heard.size());
        }
        return curve;
    }

    private List<Double> gossip(Set<Integer> start, DrawKey key, int maxRounds) {
        Set<Integer> know = new HashSet<>(start);
        List<Double> curve = new ArrayList<>(List.of((double) know.size()));
        for (int round = 1; round <= maxRounds && someoneCanHear(know); round++) {
            Map<Integer, Integer> told = new HashMap<>();
            for (int teller : know) {
                List<Integer> listeners = followers.get(teller);
                if (!listeners.isEmpty()) {
                    told.put(teller, listeners.get(key.below(listeners.size(), teller, round)));
                }
            }
            know.addAll(told.values());
            curve.add((double) know.size());
        }
        return curve;
    }

    private boolean someoneCanHear(Set<Integer> know) {
        return know.stream().anyMatch(teller -> !know.containsAll(followers.get(teller)));
    }
}
