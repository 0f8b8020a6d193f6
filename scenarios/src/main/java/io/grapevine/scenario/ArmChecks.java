package io.grapevine.scenario;

import io.grapevine.scenario.Node.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks of the arms against model, product, tiers and creators. */
final class ArmChecks {
    private static final int MOST_HALVINGS = 1_000;

    private final Notes notes;
    private final List<String> arms;
    private final List<String> rivals;
    private boolean saidProduct;

    ArmChecks(Fields root, Notes notes) {
        this.notes = notes;
        this.arms = Checks.names(root, "arms");
        this.rivals = Checks.names(root, "rivals");
    }

    void all() {
        notes.value("model", ModelSpec.class).ifPresent(this::model);
        for (String rival : rivals) {
            if (notes.given("rivals." + rival + ".campaign")) {
                campaign("rivals." + rival + ".campaign");
            }
        }
        for (String arm : arms) {
            String path = "arms." + arm;
            if (arm.equals(Scenario.CONTROL)) {
                String problem = "the name control is taken: it is the world without a campaign, made by the program";
                notes.say(ErrorCode.E1107, notes.keyAt(path), problem, "give the arm another name");
            }
            boolean campaign = anyGiven(path, "budget", "hire", "split", "hires", "contract");
            boolean classic = anyGiven(path, "seed_accounts", "choose", "share");
            notes.value("model", ModelSpec.class).ifPresent(model -> fitsModel(path, model, campaign, classic));
            if (campaign && !classic) {
                campaign(path);
            }
            notes.value(path, ArmSpec.Choose.class).ifPresent(choose -> new ChoiceChecks(notes).check(path, choose));
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
            reactions(trust.reactions());
            ties(trust.ties());
        } else {
            new ClassicChecks(notes).check(model);
        }
    }

    private void buying(BehaviourSpec.Buy buy) {
        Checks.ascending(
                notes,
                "model.trust_weighted.buy",
                "after_posts",
                buy.afterPosts(),
                "after_recommendation",
                buy.afterRecommendation());
    }

    /** Evidence on ties is held blown up by how often it will have halved, which a double bears about a thousand times. */
    private void ties(BehaviourSpec.Ties ties) {
        int days = notes.value("run.days", Integer.class).orElse(0);
        if (days > MOST_HALVINGS * ties.halfLife().toDays()) {
            String path = "model.trust_weighted.ties.half_life";
            String at = notes.given(path) ? path : "run.days";
            String problem = "%s days are more than %s times the half-life of ties".formatted(days, MOST_HALVINGS);
            notes.say(ErrorCode.E1203, notes.valueAt(at), problem, "shorten the run, or lengthen the half-life");
        }
    }

    private void reactions(BehaviourSpec.Reactions reactions) {
        if (reactions.comments() + reactions.shares() > 1) {
            String path = "model.trust_weighted.reactions.";
            String at = notes.given(path + "shares") ? path + "shares" : path + "comments";
            String problem = "comments (%s) and shares (%s) are more than all reactions"
                    .formatted(Numeral.printShare(reactions.comments()), Numeral.printShare(reactions.shares()));
            notes.say(ErrorCode.E1203, notes.valueAt(at), problem, "lower one of them");
        }
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
        List<String> ways = Stream.of("hire", "split", "hires")
                .filter(key -> notes.given(path + "." + key))
                .toList();
        if (!notes.given("product") && !saidProduct) {
            saidProduct = true;
            String problem = "%s is a campaign, but the scenario has no product".formatted(Words.label(path));
            notes.say(ErrorCode.E1307, notes.keyAt(path), problem, "add product: {niche: fitness}");
        }
        if (ways.size() > 1) {
            String problem = "%s: '%s' and '%s' exclude each other".formatted(path, ways.get(0), ways.get(1));
            notes.say(ErrorCode.E1103, notes.keyAt(path + "." + ways.get(1)), problem, "keep one of them");
        } else if (ways.isEmpty()) {
            String problem = "%s does not say whom to hire".formatted(Words.label(path));
            notes.say(ErrorCode.E1310, notes.keyAt(path), problem, "add hire: {tier: micro}");
        }
        hire(path + ".hire");
        split(path + ".split");
        hires(path + ".hires");
    }

    private void hires(String path) {
        notes.value(path, List.class).ifPresent(parts -> {
            BigDecimal sum = BigDecimal.ZERO;
            int without = 0;
            for (int i = 0; i < parts.size(); i++) {
                hire("%s[%s]".formatted(path, i));
                Double share = ((ArmSpec.Hire) parts.get(i)).share();
                sum = share == null ? sum : sum.add(new BigDecimal(share.toString()));
                without += share == null ? 1 : 0;
            }
            // A hair more than the whole is a matter of rounding thirds; nothing at all for a part is not.
            BigDecimal over = sum.subtract(BigDecimal.ONE);
            if (over.compareTo(new BigDecimal("1e-9")) > 0) {
                String problem = "the shares add up to %s%%, more than 100%%".formatted(percent(sum));
                notes.say(ErrorCode.E1303, notes.keyAt(path), problem, "change one of them");
            } else if (without > 0 && over.compareTo(new BigDecimal("-1e-9")) > 0) {
                String problem =
                        "the shares add up to %s%%, which leaves nothing for the others".formatted(percent(sum));
                notes.say(ErrorCode.E1303, notes.keyAt(path), problem, "change one of them");
            }
        });
    }

    private static String percent(BigDecimal share) {
        return Numeral.print(share.movePointRight(2));
    }

    private void hire(String path) {
        notes.value("tiers", TiersSpec.class)
                .ifPresent(tiers -> notes.value(path + ".tier", String.class)
                        .filter(tier -> !tier.equals(ArmSpec.Hire.ANY))
                        .ifPresent(tier ->
                                Checks.known(notes, path + ".tier", tier, tiers.names(), ErrorCode.E1302, "tier")));
        List<String> platforms = WorldChecks.platforms(notes);
        notes.value(path + ".platform", String.class)
                .filter(platform -> !platforms.isEmpty() && !platform.equals(ArmSpec.Hire.ANY))
                .ifPresent(platform ->
                        Checks.known(notes, path + ".platform", platform, platforms, ErrorCode.E1321, "platform"));
        List<String> niches = WorldChecks.niches(notes);
        if (notes.given(path + ".niche") && !niches.isEmpty()) {
            notes.value(path + ".niche", String.class)
                    .filter(niche -> !niche.equals(ArmSpec.Hire.ANY))
                    .ifPresent(niche -> Checks.known(notes, path + ".niche", niche, niches, ErrorCode.E1301, "niche"));
        }
        notes.value(path, ArmSpec.Hire.Choose.class).ifPresent(choose -> search(path, choose));
        notes.value(path, ArmSpec.Hire.Named.class).ifPresent(named -> named(path + ".creators", named.creators()));
    }

    private void search(String path, ArmSpec.Hire.Choose choose) {
        boolean looks = choose.by() == SearchSpec.By.TOPIC || choose.by() == SearchSpec.By.HASHTAG;
        if (looks && choose.niche().equals(ArmSpec.Hire.ANY)) {
            String problem = "a search by %s needs a niche to look for".formatted(Words.of(choose.by()));
            notes.say(ErrorCode.E1103, notes.valueAt(path + ".niche"), problem, "name one of world.niches");
        }
        SearchSpec.Filters filters = choose.filters();
        if (filters != null && filters.minEngagement() != null && filters.maxEngagement() != null) {
            Checks.ascending(
                    notes,
                    path + ".filters",
                    "min_engagement",
                    filters.minEngagement(),
                    "max_engagement",
                    filters.maxEngagement());
        }
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
                String problem = "the shares add up to %s%%, not 100%%".formatted(percent(sum));
                notes.say(ErrorCode.E1303, notes.keyAt(path), problem, "change one of them");
            }
        });
    }
}
