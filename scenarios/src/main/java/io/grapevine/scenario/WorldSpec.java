package io.grapevine.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, creators and who follows whom: grown from a recipe, or taken from a network. */
public record WorldSpec(
        @Key(
                says = "People in the market. With a network, its accounts decide and this key has no effect.",
                unit = "people",
                range = "[2, 10000000000]",
                defaultsTo = "50_000_000",
                source = "assumed: a large country; engagement depends on market size",
                grade = Grade.C)
        long people,

        @Key(
                says =
                        "People that one account stands for; results do not depend on it beyond noise. 1 with a network.",
                unit = "people",
                range = "[1, 1000000]",
                defaultsTo = "10",
                source = "1, 10 and 50 agree within noise",
                grade = Grade.NONE)
        double peoplePerAccount,

        @Key(
                says = "Niches that people are interested in and creators post about.",
                size = "[1, 64]",
                defaultsTo =
                        "[fashion, technology, fitness, beauty, travel, lifestyle, food, plants, ethical_fashion, diy,"
                                + " skincare, kitchen]",
                source = "the niches that source article 002 names",
                grade = Grade.B)
        List<String> niches,

        @Key(says = "Who can be hired.", defaultsTo = "{}") CreatorsSpec creators,

        @Key(says = "Friends, who pass word of mouth on.", defaultsTo = "{}")
        PeersSpec peers,

        @Key(says = "Trust in a tie before anything has happened on it.", defaultsTo = "{}")
        TrustSpec trust,

        @Key(
                says =
                        "How well public signs tell what is true of a creator; seen by searches, filters and audits only.",
                defaultsTo = Key.ABSENT)
        @Nullable
        SignsSpec signs,

        @Key(says = "A given or textbook network instead of a grown world.", defaultsTo = Key.ABSENT) @Nullable
        NetworkSpec network) {

    public WorldSpec {
        niches = List.copyOf(niches);
    }

    /** Friends of an account. */
    public record PeersSpec(
            @Key(
                    says = "Friends of an account on average, close friends among them.",
                    unit = "friends",
                    range = "[0, 1000]",
                    defaultsTo = "12",
                    source = "assumed; far below the 100 to 200 ties one can keep (Goncalves 2011)",
                    grade = Grade.C)
            double meanFriends,

            @Key(
                    says = "Of these, strong ties in one circle whose members all know each other.",
                    unit = "friends",
                    range = "[0, 100]",
                    defaultsTo = "4",
                    source = "assumed",
                    grade = Grade.C)
            int closeFriends,

            @Key(
                    says = "Correlation of close friends' interests.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "20%",
                    source = "assumed; friends are alike",
                    grade = Grade.C)
            double homophily) {}

    /** What anybody can see of a creator. */
    public record SignsSpec(
            @Key(
                    says = "Last posts over which an engagement rate is measured; more of them, less noise.",
                    unit = "posts",
                    range = "[1, 1000]",
                    defaultsTo = "12",
                    source = "assumed: what audit tools show",
                    grade = Grade.C)
            int posts,

            @Key(
                    says = "Chance that a creator uses the tag of its niche.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "80%",
                    source = "assumed",
                    grade = Grade.C)
            double tagRecall,

            @Key(
                    says = "Share of the creators using a tag who are of its niche, where niches are equally large.",
                    unit = "%",
                    range = "(0, 1]",
                    defaultsTo = "75%",
                    source = "assumed",
                    grade = Grade.C)
            double tagPrecision,

            @Key(
                    says = "Standard deviation of a topic score around 1 in the creator's niche and 0 elsewhere.",
                    range = "[0, 100]",
                    defaultsTo = "0.35",
                    source = "assumed",
                    grade = Grade.C)
            double topicNoise,

            @Key(
                    says =
                            "Standard deviation of an authenticity score around the creator's authenticity, before it is cut to [0, 1].",
                    range = "[0, 100]",
                    defaultsTo = "0.2",
                    source = "assumed",
                    grade = Grade.C)
            double authenticityNoise) {}

    /** Tie trust at the start. */
    public record TrustSpec(
            @Key(
                    says = "Trust in a close friend.",
                    unit = "%",
                    range = "(0, 1)",
                    defaultsTo = "89%",
                    source = "Nielsen 2021, 40,000 people: recommendations of people you know",
                    grade = Grade.B)
            double friend,

            @Key(
                    says = "Trust in an acquaintance.",
                    unit = "%",
                    range = "(0, 1)",
                    defaultsTo = "66%",
                    source = "Nielsen 2015: consumer opinions online",
                    grade = Grade.B)
            double acquaintance,

            @Key(
                    says = "Trust of an average person in a creator.",
                    unit = "%",
                    range = "(0, 1)",
                    defaultsTo = "23%",
                    source = "Nielsen 2021, 40,000 people: advertisements by influencers",
                    grade = Grade.B)
            double creator,

            @Key(
                    says = "What a creator gains in trust with the follower most interested in its niche.",
                    unit = "%",
                    range = "[0, 1)",
                    defaultsTo = "20%",
                    source = "assumed; relatable creators are trusted more",
                    grade = Grade.C)
            double similarity,

            @Key(
                    says = "Trust in an advertisement.",
                    unit = "%",
                    range = "(0, 1)",
                    defaultsTo = "36%",
                    source = "Nielsen 2012: online video advertisements",
                    grade = Grade.B)
            double advertisement) {}
}
