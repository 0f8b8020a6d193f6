package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import io.grapevine.scenario.Case.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that is compared: a campaign with a budget, or, in the classic models, a seed set. */
public sealed interface ArmSpec {

    /** Returns whether it hires creators for money. */
    default boolean isCampaign() {
        return false;
    }

    /** Creators hired within a budget: exactly one of {@code hire}, {@code split} and {@code hires} is there. */
    @Case(
            form = Form.INLINE,
            by = {"budget", "hire", "split", "hires", "contract"})
    record Campaign(
            @Key(says = "What everything may cost together.", range = "(0, 1000000000000]")
            Money budget,

            @Key(says = "Who is hired.", defaultsTo = Key.ABSENT) @Nullable
            Hire hire,

            @Key(
                    says = "Shares of the budget by tier, in the product's niche; together 100 %.",
                    unit = "%",
                    range = "[0, 1]",
                    size = "[1, inf)",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Map<String, Double> split,

            @Key(
                    says = "Who is hired with which part of the budget, each part under a contract of its own.",
                    size = "[1, 20]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            List<Hire> hires,

            @Key(says = "What is agreed with each creator.", defaultsTo = "{}")
            ContractSpec contract,

            @Key(
                    says = "Who runs the partnerships; as many managers as it takes unless given.",
                    defaultsTo = Key.ABSENT)
            @Nullable
            ManagersSpec managers,

            @Key(
                    says = "How fees are haggled over; everybody accepts what it asks unless given.",
                    defaultsTo = Key.ABSENT)
            @Nullable
            NegotiationSpec negotiation)
            implements ArmSpec {
        public Campaign {
            hires = hires == null ? null : List.copyOf(hires);
            split = split == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(split));
        }

        @Override
        public boolean isCampaign() {
            return true;
        }
    }

    /** Who is hired. */
    sealed interface Hire {
        /** Returns the share of the budget that it may spend; null for an equal part of what the others leave. */
        @Nullable
        Double share();

        /** Returns what is agreed with each creator; null for the contract of the arm. */
        @Nullable
        ContractSpec contract();

        /** As many creators of a tier and a niche as the budget allows, in random order. */
        @Case(
                form = Form.INLINE,
                by = {"tier", "niche", "platform", "by", "filters", "audit"},
                fallback = true)
        record Choose(
                @Key(says = "Tier, or any.", defaultsTo = "any")
                String tier,

                @Key(says = "Niche, or any; the product's unless given.", defaultsTo = "=product.niche")
                String niche,

                @Key(says = "Platform, or any.", defaultsTo = "any")
                String platform,

                @Key(
                        says =
                                "In which order creators are approached: at random or by what anybody can see of them; topic"
                                        + " and hashtag look for the niche and err.",
                        defaultsTo = "random")
                SearchSpec.By by,

                @Key(says = "What their public signs must be like.", defaultsTo = Key.ABSENT)
                SearchSpec.@Nullable Filters filters,

                @Key(
                        says = "A paid verdict on bought followers before each hire; flagged creators are not hired.",
                        defaultsTo = Key.ABSENT)
                SearchSpec.@Nullable Audit audit,

                @Key(
                        says = "Share of the budget; what the others leave, in equal parts, unless given.",
                        unit = "%",
                        range = "(0, 1]",
                        defaultsTo = Key.ABSENT)
                @Nullable
                Double share,

                @Key(says = "What is agreed with each creator; as in the arm unless given.", defaultsTo = Key.ABSENT)
                @Nullable
                ContractSpec contract)
                implements Hire {}

        /** Creators by name, or by number in the order of the world. */
        @Case(form = Form.INLINE, by = "creators")
        record Named(
                @Key(says = "Names or numbers of the creators.", unit = "name", size = "[1, inf)")
                List<String> creators,

                @Key(
                        says = "Share of the budget; what the others leave, in equal parts, unless given.",
                        unit = "%",
                        range = "(0, 1]",
                        defaultsTo = Key.ABSENT)
                @Nullable
                Double share,

                @Key(says = "What is agreed with each creator; as in the arm unless given.", defaultsTo = Key.ABSENT)
                @Nullable
                ContractSpec contract)
                implements Hire {
            public Named {
                creators = List.copyOf(creators);
            }
        }

        /** The word for no restriction. */
        String ANY = "any";
    }

    /** Accounts of the network, by the ids of its file. */
    @Case(form = Form.INLINE, by = "seed_accounts")
    record SeedAccounts(
            @Key(says = "Accounts that start, by id as the network file writes it.", unit = "name", size = "[1, inf)")
            List<String> seedAccounts)
            implements ArmSpec {
        public SeedAccounts {
            seedAccounts = List.copyOf(seedAccounts);
        }
    }

    /** Accounts chosen by a rule: so many, or within a budget. */
    @Case(form = Form.UNDER_KEY, by = "choose")
    record Choose(
            @Key(
                    says = "How many accounts start; or say budget and price.",
                    unit = "accounts",
                    range = "[1, inf)",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Integer count,

            @Key(
                    says = "Rule that chooses them: random, followers, betweenness, pagerank, degree_discount, greedy,"
                            + " reverse_reachable, or an installed seed policy by name.",
                    defaultsTo = "random")
            String by,

            @Key(says = "Parameters of an installed seed policy.", size = "[0, 40]", defaultsTo = "{}")
            Map<String, String> with,

            @Key(
                    says = "What those who start may cost together, in the unit of price.",
                    unit = "money",
                    range = "(0, 1e15]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double budget,

            @Key(says = "What an account costs, where there is a budget.", defaultsTo = Key.ABSENT) @Nullable
            Price price,

            @Key(
                    says = "CSV file with columns account and weight: who counts once reached, and how much; those who"
                            + " are not in it count 0. Everybody counts 1 unless given.",
                    unit = "path",
                    defaultsTo = Key.ABSENT)
            @Nullable
            String target,

            @Key(
                    says =
                            "Last round in which being reached counts for the choice, seeds being there in round 0; any unless"
                                    + " given.",
                    unit = "rounds",
                    range = "[1, 1000000]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Integer byStep,

            @Key(
                    says = "Under reverse_reachable, what may be lost by sampling, as a share of the best spread; a"
                            + " smaller one takes longer; 0.03 unless given.",
                    range = "[0.001, 0.5]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double epsilon,

            @Key(
                    says = "Under reverse_reachable, how sure the certified bound is; 99.9% unless given.",
                    unit = "%",
                    range = "[0.5, 1)",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double confidence,

            @Key(
                    says = "Under greedy, how many live-arc worlds are drawn to choose in; 200 unless given.",
                    unit = "worlds",
                    range = "[1, 100000]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Integer worlds)
            implements ArmSpec {
        /** The rule that takes those with the most followers. */
        public static final String FOLLOWERS = "followers";

        /** The rule that takes those on the most shortest paths. */
        public static final String BETWEENNESS = "betweenness";

        /** The rule that takes any. */
        public static final String RANDOM = "random";

        /** The rule that takes those to whom most attention flows. */
        public static final String PAGERANK = "pagerank";

        /** The rule that takes those who persuade most directly. */
        public static final String DEGREE_DISCOUNT = "degree_discount";

        /** The rule that tries in worlds drawn beforehand. */
        public static final String GREEDY = "greedy";

        /** The rule that asks who would have reached accounts drawn at random. */
        public static final String REVERSE_REACHABLE = "reverse_reachable";

        private static final double USUAL_EPSILON = .03;

        private static final double USUAL_CONFIDENCE = .999;

        private static final int USUAL_WORLDS = 200;

        /** The rules that come with Grapevine. */
        public static final List<String> RULES =
                List.of(FOLLOWERS, BETWEENNESS, PAGERANK, DEGREE_DISCOUNT, GREEDY, REVERSE_REACHABLE, RANDOM);

        public Choose {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        /** Returns how many accounts were asked for, 0 where there is a budget instead. */
        public int seeds() {
            return count == null ? 0 : count;
        }

        /** Returns what may be lost by sampling. */
        public double tolerance() {
            return epsilon == null ? USUAL_EPSILON : epsilon;
        }

        /** Returns the chance that the certified bound is wrong. */
        public double risk() {
            return 1 - (confidence == null ? USUAL_CONFIDENCE : confidence);
        }

        /** Returns how many live-arc worlds are drawn. */
        public int worldsDrawn() {
            return worlds == null ? USUAL_WORLDS : worlds;
        }

        /** Returns whether the rule asks what follows carry, so that only models with chances or weights have it. */
        public boolean needsStrengths() {
            return by.equals(DEGREE_DISCOUNT) || by.equals(GREEDY) || by.equals(REVERSE_REACHABLE);
        }

        /** Returns whether the question is more than so many accounts. */
        public boolean isSpecial() {
            return budget != null || target != null || byStep != null;
        }
    }

    /** What an account costs that is to start. */
    sealed interface Price {
        /** So much a follower, and at least so much. */
        @Case(
                form = Form.INLINE,
                by = {"per_follower", "at_least"})
        record Formula(
                @Key(says = "Price a follower.", unit = "money", range = "[0, 1e9]", defaultsTo = "0")
                double perFollower,

                @Key(says = "Least price of an account.", unit = "money", range = "[0, 1e15]", defaultsTo = "0")
                double atLeast)
                implements Price {}

        /** A price for each account. */
        @Case(form = Form.INLINE, by = "accounts")
        record Listed(
                @Key(
                        says = "CSV file with columns account and price; those who are not in it cannot be had.",
                        unit = "path")
                String accounts)
                implements Price {}
    }

    /** A share of all accounts, at random. */
    @Case(form = Form.INLINE, by = "share")
    record Share(
            @Key(says = "Share of the accounts that start, at random.", unit = "%", range = "[0, 1]")
            double share) implements ArmSpec {}

    /** Nobody starts. */
    @Case(form = Form.EMPTY)
    record Nothing() implements ArmSpec {}
}
