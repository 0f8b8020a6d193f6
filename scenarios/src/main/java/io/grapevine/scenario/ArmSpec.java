package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import io.grapevine.scenario.Case.Form;
import java.time.Duration;
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

    /** Creators hired within a budget: exactly one of {@code hire} and {@code split} is there. */
    @Case(
            form = Form.INLINE,
            by = {"budget", "hire", "split", "contract"})
    record Campaign(
            @Key(says = "What fees and overhead may cost together.", range = "(0, 1000000000000]")
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

            @Key(says = "What is agreed with each creator.", defaultsTo = "{}")
            Contract contract)
            implements ArmSpec {
        public Campaign {
            split = split == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(split));
        }

        @Override
        public boolean isCampaign() {
            return true;
        }
    }

    /** Who is hired. */
    sealed interface Hire {
        /** As many creators of a tier and a niche as the budget allows, in random order. */
        @Case(
                form = Form.INLINE,
                by = {"tier", "niche"},
                fallback = true)
        record Choose(
                @Key(says = "Tier, or any.", defaultsTo = "any")
                String tier,

                @Key(says = "Niche, or any; the product's unless given.", defaultsTo = "=product.niche")
                String niche)
                implements Hire {}

        /** Creators by name, or by number in the order of the world. */
        @Case(form = Form.INLINE, by = "creators")
        record Named(
                @Key(says = "Names or numbers of the creators.", unit = "name", size = "[1, inf)")
                List<String> creators)
                implements Hire {
            public Named {
                creators = List.copyOf(creators);
            }
        }

        /** The word for no restriction. */
        String ANY = "any";
    }

    /** What is agreed with each creator. */
    record Contract(
            @Key(says = "How the creator is paid; a paid contract is a fee a post.", defaultsTo = "paid")
            Kind kind,

            @Key(says = "Posts that each creator owes.", unit = "posts", range = "[1, 1000]", defaultsTo = "1")
            int posts,

            @Key(says = "Time from one post to the next.", range = "[1, 3650]", defaultsTo = "7 d")
            Duration every,

            @Key(says = "Whether posts say that they are paid for.", defaultsTo = "true")
            boolean disclosed) {
        /** How a creator is paid. */
        public enum Kind {
            PAID
        }
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

    /** Accounts chosen by a rule. */
    @Case(form = Form.UNDER_KEY, by = "choose")
    record Choose(
            @Key(says = "How many accounts start.", unit = "accounts", range = "[1, inf)")
            int count,

            @Key(
                    says = "Rule that chooses them: followers, random, or an installed seed policy by name.",
                    defaultsTo = "random")
            String by,

            @Key(says = "Parameters of an installed seed policy.", size = "[0, 40]", defaultsTo = "{}")
            Map<String, String> with)
            implements ArmSpec {
        /** The rule that takes those with the most followers. */
        public static final String FOLLOWERS = "followers";

        /** The rule that takes any. */
        public static final String RANDOM = "random";

        /** The rules that come with Grapevine. */
        public static final List<String> RULES = List.of(FOLLOWERS, RANDOM);

        public Choose {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }
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
