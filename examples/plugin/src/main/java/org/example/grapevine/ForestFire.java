package org.example.grapevine;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;
import io.grapevine.spi.NetworkPlugin;
import io.grapevine.spi.Parameter;
import io.grapevine.spi.Parameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Forest-fire growth (Leskovec, Kleinberg and Faloutsos 2005), without backward burning; links go both ways. */
public final class ForestFire implements NetworkPlugin {
    @Override
    public String name() {
        return "forest_fire";
    }

    @Override
    public String says() {
        return "Newcomers link with one account at random and then, like a fire, with some of the accounts it is linked"
                + " with, and so on (Leskovec, Kleinberg and Faloutsos 2005, forward burning only).";
    }

    @Override
    public List<String> formula() {
        return List.of(
                "newcomer v picks an ambassador w uniformly and links with it",
                "from each account it has linked with it follows each further link with chance burn, none twice");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole("accounts", "Accounts.", "accounts", 2, 1_000_000, null),
                Parameter.number("burn", "Chance that the fire passes along a link.", "", 0, .4, .2),
                Parameter.whole("most", "Links that one newcomer makes at most.", "links", 1, 1_000, 100));
    }

    @Override
    public FollowerNetwork build(Parameters parameters, DrawKey draws) {
        int accounts = parameters.whole("accounts");
        List<List<Integer>> linked = new ArrayList<>();
        linked.add(new ArrayList<>());
        for (int newcomer = 1; newcomer < accounts; newcomer++) {
            linked.add(new ArrayList<>());
            for (int other : burnt(newcomer, linked, parameters, draws.with(newcomer))) {
                linked.get(newcomer).add(other);
                linked.get(other).add(newcomer);
            }
        }
        return rows(linked);
    }

    private static Set<Integer> burnt(int newcomer, List<List<Integer>> linked, Parameters parameters, DrawKey draws) {
        double burn = parameters.number("burn");
        int most = parameters.whole("most");
        Deque<Integer> fire = new ArrayDeque<>(List.of(draws.below(newcomer, 0, 0)));
        Set<Integer> burnt = new HashSet<>(fire);
        while (!fire.isEmpty()) {
            int at = fire.remove();
            for (int next : linked.get(at)) {
                if (burnt.size() < most && draws.unit(at, next + 1L) < burn && burnt.add(next)) {
                    fire.add(next);
                }
            }
        }
        return burnt;
    }

    private static FollowerNetwork rows(List<List<Integer>> linked) {
        int follows = linked.stream().mapToInt(List::size).sum();
        int[] author = new int[follows];
        int[] follower = new int[follows];
        int row = 0;
        for (int account = 0; account < linked.size(); account++) {
            for (int other : linked.get(account)) {
                author[row] = account;
                follower[row++] = other;
            }
        }
        return FollowerNetwork.ofFollows(linked.size(), author, follower);
    }
}
