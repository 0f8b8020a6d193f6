package io.grapevine.scenario;

import io.grapevine.scenario.Node.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks of the arms against model, product, tiers and creators. */
final class ArmChecks {
    private final Notes notes;
    private final List<String> arms;
    private boolean saidProduct;

    ArmChecks(Fields root, Notes notes) {
        this.notes = notes;
        this.arms = Checks.names(root, "arms");
    }

    void all() {
        notes.value("model", ModelSpec.class).ifPresent(this::model);
        for (String arm : arms) {
            String path = "arms." + arm;
            if (arm.equals(Scenario.CONTROL)) {
                String problem = "the name control is taken: it is the world without a campaign, made by the program";
                notes.say(ErrorCode.E1107, notes.keyAt(path), problem, "give the arm another name");
            }
            boolean campaign = anyGiven(path, "budget", "hire", "split", "contract");
            boolean classic = anyGiven(path, "seed_accounts", "choose", "share");
            notes.value("model", ModelSpec.class).ifPresent(model -> fitsModel(path, model, campaign, classic));
            if (campaign && !classic) {
                campaign(path);
            }
            notes.value(path, ArmSpec.SeedAccounts.class)
                    .ifPresent(seeds ->
                            Checks.distinct(notes, path + ".seed_accounts", new ArrayList<>(seeds.seedAccounts()), ""));
        }
    }

    private boolean anyGiven(String path, String... keys) {
        return Stream.of(keys).anyMatch(key -> notes.given(path + "." + key));
    }

    private void model(ModelSpec model) {
        String name = modelName(model);
        if (!model.hiresCreators() && !notes.given("world.network")) {
            String problem = "%s needs a network to spread on".formatted(name);
            String advice = "add world: {network: {edges: follows.txt}} or a textbook network";
            notes.say(ErrorCode.E1309, notes.keyAt("model." + name), problem, advice);
        }
        if (model instanceof ModelSpec.TrustWeighted trust) {
            buying(trust.buy());
        } else {
            new ClassicChecks(notes).check(model);
        }
    }

    private void buying(ModelSpec.Buy buy) {
        Checks.ascending(
                notes,
                "model.trust_weighted.buy",
                "after_posts",
                buy.afterPosts(),
                "after_recommendation",
                buy.afterRecommendation());
    }

    static String modelName(ModelSpec model) {
        return Words.snake(model.getClass().getSimpleName()).substring(1);
    }

    private void fitsModel(String path, ModelSpec model, boolean campaign, boolean classic) {
        String name = modelName(model);
        if (campaign && !classic && !model.hiresCreators()) {
            String problem = "%s is a campaign, but %s has seed sets".formatted(Words.label(path), name);
            notes.say(ErrorCode.E1308, notes.keyAt(path), problem, "use seed_accounts, choose or share");
        } else if (classic && !campaign && model.hiresCreators()) {
            String problem = "%s is a seed set, but %s has campaigns".formatted(Words.label(path), name);
            String advice = "use budget and hire, or a model such as independent_cascade";
            notes.say(ErrorCode.E1308, notes.keyAt(path), problem, advice);
        }
    }

    private void campaign(String path) {
        boolean hire = notes.given(path + ".hire");
        boolean split = notes.given(path + ".split");
        if (!notes.given("product") && !saidProduct) {
            saidProduct = true;
            String problem = "%s is a campaign, but the scenario has no product".formatted(Words.label(path));
            notes.say(ErrorCode.E1307, notes.keyAt(path), problem, "add product: {niche: fitness}");
        }
        if (hire && split) {
            String problem = "%s: 'hire' and 'split' exclude each other".formatted(path);
            notes.say(ErrorCode.E1103, notes.keyAt(path + ".split"), problem, "keep one of them");
        } else if (!hire && !split) {
            String problem = "%s does not say whom to hire".formatted(Words.label(path));
            notes.say(ErrorCode.E1310, notes.keyAt(path), problem, "add hire: {tier: micro}");
        }
        hire(path + ".hire");
        split(path + ".split");
    }

    private void hire(String path) {
        notes.value("tiers", TiersSpec.class)
                .ifPresent(tiers -> notes.value(path + ".tier", String.class)
                        .filter(tier -> !tier.equals(ArmSpec.Hire.ANY))
                        .ifPresent(tier ->
                                Checks.known(notes, path + ".tier", tier, tiers.names(), ErrorCode.E1302, "tier")));
        List<String> niches = WorldChecks.niches(notes);
        if (notes.given(path + ".niche") && !niches.isEmpty()) {
            notes.value(path + ".niche", String.class)
                    .filter(niche -> !niche.equals(ArmSpec.Hire.ANY))
                    .ifPresent(niche -> Checks.known(notes, path + ".niche", niche, niches, ErrorCode.E1301, "niche"));
        }
        notes.value(path, ArmSpec.Hire.Named.class).ifPresent(named -> named(path + ".creators", named.creators()));
    }

    private void named(String path, List<String> creators) {
        Checks.distinct(notes, path, new ArrayList<>(creators), "");
        notes.value("world.creators", CreatorsSpec.class).ifPresent(world -> {
            Roster roster = Roster.of(world);
            for (int i = 0; i < creators.size() && roster.isKnown(); i++) {
                if (!roster.holds(creators.get(i))) {
                    String problem = "there is no creator '%s'".formatted(Node.shorten(creators.get(i)));
                    String advice = roster.advice(creators.get(i));
                    notes.say(ErrorCode.E1317, notes.valueAt("%s[%s]".formatted(path, i)), problem, advice);
                }
            }
        });
    }

    private void split(String path) {
        notes.value("tiers", TiersSpec.class)
                .ifPresent(tiers -> notes.value(path, Map.class).ifPresent(shares -> {
                    for (Object tier : shares.keySet()) {
                        String name = (String) tier;
                        if (!tiers.names().contains(name)) {
                            String problem = "there is no tier '%s'".formatted(name);
                            Place place = notes.keyAt(path + "." + name);
                            notes.say(ErrorCode.E1302, place, problem, Spelling.advice(name, tiers.names()));
                        }
                    }
                }));
        notes.value(path, Map.class).ifPresent(shares -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Object share : shares.values()) {
                sum = sum.add(new BigDecimal(share.toString()));
            }
            BigDecimal off = sum.subtract(BigDecimal.ONE).abs();
            if (off.compareTo(new BigDecimal("1e-9")) > 0) {
                String problem = "the shares add up to %s%%, not 100%%".formatted(Numeral.print(sum.movePointRight(2)));
                notes.say(ErrorCode.E1303, notes.keyAt(path), problem, "change one of them");
            }
        });
    }
}
