package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be hired. */
public sealed interface CreatorsSpec {

    /** Creators drawn from a power law. */
    @Case(
            form = Form.INLINE,
            by = {"count", "followers", "bought"},
            fallback = true)
    record PowerLaw(
            @Key(
                    says = "Creators to draw.",
                    unit = "creators",
                    range = "[1, 10000000]",
                    defaultsTo = "40_000",
                    source = "assumed; 4,000 could not absorb 50,000 USD in one niche",
                    grade = Grade.C)
            int count,

            @Key(says = "Distribution of their follower counts: a power law cut off at both ends.", defaultsTo = "{}")
            Followers followers,

            @Key(says = "Who has bought followers; nobody unless given.", defaultsTo = Key.ABSENT) @Nullable
            Bought bought)
            implements CreatorsSpec {}

    /** Creators one by one. */
    @Case(form = Form.INLINE, by = "list")
    record Listed(
            @Key(says = "The creators.", size = "[1, 1000000]")
            List<Creator> list) implements CreatorsSpec {
        public Listed {
            list = List.copyOf(list);
        }
    }

    /** The accounts of the network that have an audience. */
    @Case(form = Form.INLINE, by = "min_followers")
    record FromNetwork(
            @Key(
                    says = "Followers in the network from which an account can be hired.",
                    unit = "followers",
                    range = "[0, inf)",
                    defaultsTo = "1_000",
                    source = "where the source articles start to count micro creators",
                    grade = Grade.B)
            long minFollowers)
            implements CreatorsSpec {}

    /** A power law cut off at both ends. */
    record Followers(
            @Key(
                    says = "Fewest followers.",
                    unit = "followers",
                    range = "[1, 10000000000]",
                    defaultsTo = "1_000",
                    source = "where the source articles start to count micro creators",
                    grade = Grade.B)
            long from,

            @Key(
                    says = "Most followers.",
                    unit = "followers",
                    range = "[1, 10000000000]",
                    defaultsTo = "1_500_000",
                    source = "assumed; leaves a few mega creators",
                    grade = Grade.C)
            long to,

            @Key(
                    says = "Exponent of the density: f followers are as likely as f^-exponent.",
                    range = "[0, 10]",
                    defaultsTo = "2.1",
                    source = "assumed; follower counts are heavy-tailed",
                    grade = Grade.C)
            double exponent) {}

    /** Bought followers: they count in public, but never see a post. */
    record Bought(
            @Key(
                    says = "Chance that a creator with 30,000 public followers has bought some.",
                    unit = "%",
                    range = "[0, 1]")
            double creators,

            @Key(
                    says = "Share of their public followers that buyers have bought.",
                    unit = "%",
                    range = "[0, 0.99]",
                    defaultsTo = "30%",
                    source = "about the low-quality share of mega creators (HypeAuditor); sources disagree",
                    grade = Grade.C)
            double share,

            @Key(
                    says = "What ten times the followers add to the chance; Heepsy finds a rise, HypeAuditor a fall.",
                    unit = "%",
                    range = "[-1, 1]",
                    defaultsTo = "0%",
                    source = "sources disagree about the sign; to be swept",
                    grade = Grade.C)
            double slope) {}

    /** One creator, or several alike. */
    record Creator(
            @Key(
                    says = "Name, to hire it by and for reports; numbered when there are several.",
                    unit = "name",
                    defaultsTo = Key.ABSENT)
            @Nullable
            String name,

            @Key(says = "Followers.", unit = "people", range = "[1, 10000000000]")
            long followers,

            @Key(says = "Niche it posts about.") String niche,

            @Key(says = "Share of the followers that are bought.", unit = "%", range = "[0, 0.99]", defaultsTo = "0%")
            double bought,

            @Key(
                    says = "How many such creators there are.",
                    unit = "creators",
                    range = "[1, 10000000]",
                    defaultsTo = "1")
            int count) {}
}
