package io.grapevine.scenario;

import io.grapevine.scenario.WorldSpec.PeersSpec;
import io.grapevine.scenario.WorldSpec.TrustSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of the world, the product, tiers and fees. */
final class WorldChecks {
    /** Share of the people that can follow one creator; the engine's own limit. */
    private static final double LARGEST_SHARE = .95;

    /** Creators of a world; as many as can be drawn. */
    private static final long MOST_CREATORS = 10_000_000;

    private final Notes notes;
    private final boolean network;

    WorldChecks(Notes notes) {
        this.notes = notes;
        this.network = notes.given("world.network");
    }

    void all() {
        notes.value("world.niches", List.class).ifPresent(unused -> niches());
        notes.value("world.creators", CreatorsSpec.class).ifPresent(this::creators);
        listed();
        Checks.distinct(notes, "platforms", new ArrayList<>(platforms(notes)), "");
        notes.value("rivals", Map.class).ifPresent(this::rivals);
        notes.value("world.peers", PeersSpec.class)
                .ifPresent(peers -> Checks.ascending(
                        notes,
                        "world.peers",
                        "close_friends",
                        peers.closeFriends(),
                        "mean_friends",
                        peers.meanFriends()));
        notes.value("world.trust", TrustSpec.class).ifPresent(this::trust);
        notes.value("tiers", TiersSpec.Own.class).ifPresent(this::tiers);
        notes.value("fees", FeesSpec.Own.class).ifPresent(this::fees);
        notes.value("world.network", NetworkSpec.class).ifPresent(spec -> new NetworkChecks(notes).check(spec));
    }

    /** Returns the niches of the world, or none when they could not be read. */
    static List<String> niches(Notes notes) {
        List<String> niches = new ArrayList<>();
        notes.value("world.niches", List.class).ifPresent(list -> {
            for (Object niche : list) {
                niches.add((String) niche);
            }
        });
        return niches;
    }

    private void niches() {
        List<String> niches = niches(notes);
        Checks.distinct(notes, "world.niches", new ArrayList<>(niches), "");
        notes.value("product.niche", String.class)
                .ifPresent(niche -> Checks.known(notes, "product.niche", niche, niches, ErrorCode.E1301, "niche"));
    }

    /** Returns the names of the scenario's platforms, or none when one could not be read. */
    static List<String> platforms(Notes notes) {
        List<String> names = new ArrayList<>();
        notes.value("platforms", List.class).ifPresent(list -> {
            for (Object platform : list) {
                names.add(((PlatformSpec) platform).title());
            }
        });
        return names;
    }

    private void rivals(Map<?, ?> rivals) {
        List<String> niches = niches(notes);
        for (Object name : rivals.keySet()) {
            String path = "rivals.%s.product.niche".formatted(name);
            notes.value(path, String.class)
                    .filter(niche -> !niches.isEmpty())
                    .ifPresent(niche -> Checks.known(notes, path, niche, niches, ErrorCode.E1301, "niche"));
        }
    }

    private void creators(CreatorsSpec creators) {
        boolean accounts = creators instanceof CreatorsSpec.FromNetwork;
        if (accounts != network) {
            String advice = network ? "use min_followers with a network" : "use count and followers, or list";
            String problem = network
                    ? "creators are accounts of the network here; they cannot be drawn or listed"
                    : "min_followers selects accounts of a network, but there is no world.network";
            notes.say(ErrorCode.E1311, notes.keyAt("world.creators"), problem, advice);
        } else if (creators instanceof CreatorsSpec.PowerLaw law) {
            String path = "world.creators.followers";
            Checks.ascending(
                    notes,
                    path,
                    "from",
                    law.followers().from(),
                    "to",
                    law.followers().to());
            fitsMarket(path + ".to", law.followers().to());
        }
    }

    private void listed() {
        List<String> niches = niches(notes);
        List<@Nullable String> names = new ArrayList<>();
        long creators = 0;
        for (int i = 0; notes.given("world.creators.list[%s]".formatted(i)); i++) {
            String path = "world.creators.list[%s]".formatted(i);
            names.add(notes.value(path + ".name", String.class).orElse(null));
            creators += notes.value(path + ".count", Integer.class).orElse(1);
            notes.value(path + ".followers", Long.class)
                    .ifPresent(followers -> fitsMarket(path + ".followers", followers));
            if (!niches.isEmpty()) {
                notes.value(path + ".niche", String.class)
                        .ifPresent(
                                niche -> Checks.known(notes, path + ".niche", niche, niches, ErrorCode.E1301, "niche"));
            }
        }
        Checks.distinct(notes, "world.creators.list", names, ".name");
        if (creators > MOST_CREATORS) {
            String problem = "the list makes %s creators, but a world has at most %s"
                    .formatted(Numeral.print(creators), Numeral.print(MOST_CREATORS));
            notes.say(ErrorCode.E1210, notes.valueAt("world.creators.list"), problem, "lower their counts");
        }
    }

    private void fitsMarket(String path, long followers) {
        long people = notes.value("world.people", Long.class).orElse(Long.MAX_VALUE);
        if (followers > LARGEST_SHARE * people) {
            String problem = "%s followers are more than 95%% of the %s people in the market"
                    .formatted(Numeral.print(followers), Numeral.print(people));
            String at = notes.given(path) ? path : "world.people";
            notes.say(ErrorCode.E1316, notes.valueAt(at), problem, "make the market larger or the audience smaller");
        }
    }

    private void trust(TrustSpec trust) {
        if (trust.creator() + trust.similarity() >= 1) {
            String at = notes.given("world.trust.similarity") ? "world.trust.similarity" : "world.trust.creator";
            String problem = "creator (%s) and similarity (%s) together must stay below 100%%"
                    .formatted(Numeral.printShare(trust.creator()), Numeral.printShare(trust.similarity()));
            notes.say(ErrorCode.E1203, notes.valueAt(at), problem, "lower one of them");
        }
    }

    private void tiers(TiersSpec.Own tiers) {
        Checks.distinct(notes, "tiers", new ArrayList<>(tiers.names()), ".name");
        long end = 0;
        for (int i = 0; i < tiers.bands().size(); i++) {
            TiersSpec.Band band = tiers.bands().get(i);
            String path = "tiers[%s]".formatted(i);
            if (band.from() < end) {
                String problem = "tier %s starts at %s, but the one before it ends at %s"
                        .formatted(band.name(), Numeral.print(band.from()), printEnd(end));
                notes.say(ErrorCode.E1314, notes.valueAt(path + ".from"), problem, "tiers rise and do not overlap");
            }
            Long below = band.below();
            end = below == null ? Long.MAX_VALUE : below;
            if (band.from() >= end) {
                String problem = "tier %s holds nobody: from is %s and below is %s"
                        .formatted(band.name(), Numeral.print(band.from()), Numeral.print(end));
                notes.say(ErrorCode.E1304, notes.valueAt(path + ".below"), problem, "below must exceed from");
            }
        }
    }

    private static String printEnd(long end) {
        return end == Long.MAX_VALUE ? "no number (it has no 'below')" : Numeral.print(end);
    }

    private void fees(FeesSpec.Own fees) {
        for (int i = 1; i < fees.points().size(); i++) {
            long before = fees.points().get(i - 1).followers();
            long followers = fees.points().get(i).followers();
            if (followers <= before) {
                String problem = "the price point at %s followers stands after the one at %s"
                        .formatted(Numeral.print(followers), Numeral.print(before));
                String path = "fees[%s].followers".formatted(i);
                notes.say(ErrorCode.E1314, notes.valueAt(path), problem, "sort them by followers, each once");
            }
        }
    }
}
