package io.grapevine.app;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.Assumption;
import io.grapevine.app.answer.InputFile;
import io.grapevine.app.answer.ScenarioInfo;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.PartCredits;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Metric.Goal;
import io.grapevine.outcome.Series;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Answers made of formulas and a fixed stream of noise, for tests of what is told of them. */
public final class Synthetic {
    private static final double LEVEL = 0.95;

    private Synthetic() {}

    private static final List<Column> CAMPAIGN_COLUMNS = List.of(
            new Column("conversions", "people", "People who bought."),
            new Column("awareness", "people", "People who came to know the brand."),
            new Column("reach", "people", "Distinct people who saw a post of the campaign."),
            new Column("impressions", "impressions", "Times that posts of the campaign were seen."),
            new Column("engagements", "engagements", "Likes, comments and shares of posts of the campaign."),
            new Column("post_clicks", "people", "People who came to look on the strength of posts alone."),
            new Column("spend_usd", "USD", "Everything that was paid."),
            new Column("profit_usd", "USD", "Revenue times margin, less spend."));

    private static final List<Metric> CAMPAIGN_METRICS = List.of(
            Metric.mean(CAMPAIGN_COLUMNS.get(0), Goal.HIGH),
            Metric.ratio(
                    "cost_per_customer_usd", "USD", "Spend per conversion.", "spend_usd", "conversions", 1, Goal.LOW),
            Metric.mean(CAMPAIGN_COLUMNS.get(1), Goal.HIGH),
            Metric.mean(CAMPAIGN_COLUMNS.get(2), Goal.HIGH),
            Metric.mean(CAMPAIGN_COLUMNS.get(3), Goal.HIGH),
            Metric.ratio(
                    "frequency",
                    "impressions per person",
                    "Impressions per person reached.",
                    "impressions",
                    "reach",
                    1,
                    Goal.NEUTRAL),
            Metric.ratio(
                    "click_through_rate",
                    "share",
                    "Visits on the strength of posts alone, per impression.",
                    "post_clicks",
                    "impressions",
                    1,
                    Goal.NEUTRAL),
            Metric.mean(CAMPAIGN_COLUMNS.get(6), Goal.NEUTRAL),
            Metric.ratio(
                    "cpm_usd", "USD", "Spend per thousand impressions.", "spend_usd", "impressions", 1000, Goal.LOW),
            Metric.ratio("roi", "ratio", "Profit per unit of money spent.", "profit_usd", "spend_usd", 1, Goal.HIGH));

    private static final List<Series> CAMPAIGN_SERIES = List.of(
            new Series("awareness", "people", "People who know the brand by the end of the day."),
            new Series("conversions", "people", "People who have bought by the end of the day."));

    /** Micro, macro, half and a control over 60 days; the first two cannot be told apart when lead is small. */
    public static Answer campaign(int replicates, double lead) {
        return campaign(replicates, List.of("micro", "macro", "half"), new double[] {1 + lead, 1, 0.94}, 1);
    }

    /** A campaign of any arms, each with a strength, all figures times a size; the control is added. */
    public static Answer campaign(int replicates, List<String> names, double[] strength, double size) {
        List<ArmResults> arms = new ArrayList<>();
        for (int arm = 0; arm < names.size(); arm++) {
            arms.add(campaignArm(names.get(arm), arm, replicates, strength[arm], size));
        }
        arms.add(campaignArm("control", names.size(), replicates, 0, size));
        List<Comparison> comparisons = new ArrayList<>();
        for (Metric metric : List.of(CAMPAIGN_METRICS.get(0), CAMPAIGN_METRICS.get(2))) {
            for (int a = 0; a < arms.size(); a++) {
                for (int b = a + 1; b < arms.size(); b++) {
                    comparisons.add(compare(arms.get(a), arms.get(b), metric));
                }
            }
        }
        Results.Stop stop = replicates > 1 ? Results.Stop.PRECISE : Results.Stop.DONE;
        double precision = replicates > 1 ? 0.0345 : Double.NaN;
        return new Answer(
                new Results(
                        42,
                        LEVEL,
                        "trust_weighted",
                        "5,000,000 accounts for 50,000,000 people, 40,000 creators",
                        CAMPAIGN_METRICS,
                        arms,
                        "control",
                        comparisons,
                        precision,
                        stop,
                        List.of()),
                info("micro-vs-macro", "Forty micro creators or one macro?", "day", "At 50,000 USD"));
    }

    private static ArmResults campaignArm(String name, int index, int replicates, double strength, double size) {
        double[][] values = new double[replicates][];
        double[][][] curves = new double[replicates][][];
        for (int replicate = 0; replicate < replicates; replicate++) {
            SplittableRandom shared = new SplittableRandom(1000 + replicate);
            SplittableRandom own = new SplittableRandom(77L * replicate + index);
            double luck = 1 + 0.10 * (shared.nextDouble() - 0.5) + 0.08 * (own.nextDouble() - 0.5);
            double organic = 12 * size * (1 + 0.2 * (shared.nextDouble() - 0.5));
            double conversions = Math.rint(1200 * size * strength * luck + organic);
            double reach = Math.rint(310_000 * size * strength * luck);
            double impressions = Math.rint(reach * (1.6 + 0.2 * own.nextDouble()));
            double awareness = Math.rint(280_000 * size * strength * luck + 40 * organic);
            double spend = strength == 0 ? 0 : 49_000 + Math.rint(99_900 * own.nextDouble()) / 100;
            double profit = conversions * 22 - spend;
            values[replicate] = new double[] {
                conversions,
                awareness,
                reach,
                impressions,
                Math.rint(0.03 * impressions),
                Math.rint(impressions * (0.005 + 0.002 * own.nextDouble())),
                spend,
                profit
            };
            curves[replicate] = new double[][] {curve(awareness, 6), curve(conversions, 14)};
        }
        List<CreatorDelivery> creators = strength == 0
                ? List.of()
                : List.of(
                        new CreatorDelivery(
                                1234 + index,
                                name,
                                "fitness",
                                "instagram",
                                41_250,
                                replicates,
                                1,
                                41_230,
                                7_500,
                                18_400,
                                12_100.5,
                                900,
                                12.5,
                                11,
                                11.75,
                                4.25,
                                2.75),
                        new CreatorDelivery(
                                99 + index,
                                name,
                                "fitness",
                                "instagram",
                                10_120,
                                3,
                                1,
                                25_000,
                                7_500,
                                4_100,
                                2_900,
                                310,
                                2,
                                3,
                                2.5,
                                0,
                                3.1));
        return new ArmResults(name, CAMPAIGN_COLUMNS, values, CAMPAIGN_SERIES, curves, creators);
    }

    /** Returns an answer of two replicates whose first arm has two hires, credited by one rule. */
    public static Answer credited(Answer plain) {
        Results results = plain.results();
        List<ArmResults> arms = new ArrayList<>(results.arms());
        ArmResults first = arms.get(0);
        PartCredits credits = new PartCredits(
                List.of("micro in fitness, paid", "any, gift"),
                List.of(new Column("shapley", "people", "Conversions that the part adds.")),
                new double[][][] {{{2}, {10}}, {{4}, {10}}});
        arms.set(
                0,
                new ArmResults(
                        first.name(),
                        first.columns(),
                        first.values(),
                        first.series(),
                        first.curves(),
                        first.creators(),
                        first.accounts(),
                        credits,
                        first.seeding()));
        return new Answer(
                new Results(
                        results.seed(),
                        results.level(),
                        results.model(),
                        results.world(),
                        results.metrics(),
                        arms,
                        results.control(),
                        results.comparisons(),
                        results.precision(),
                        results.stop(),
                        List.of()),
                plain.info(),
                List.of());
    }

    private static double[] curve(double end, double scale) {
        double[] curve = new double[61];
        for (int day = 0; day <= 60; day++) {
            curve[day] = Math.rint(end * (1 - Math.exp(-day / scale)) / (1 - Math.exp(-60 / scale)));
        }
        return curve;
    }

    /** An independent cascade from two sets of seeds, without a control. */
    public static Answer cascade(int replicates) {
        Column spread = new Column("spread", "accounts", "Accounts ever active, seeds included.");
        Column steps = new Column("steps", "rounds", "Rounds until nothing changed any more.");
        Series active = new Series("active", "accounts", "Accounts active so far, seeds included.");
        List<ArmResults> arms = new ArrayList<>();
        for (String name : List.of("listed", "hubs")) {
            double[][] values = new double[replicates][];
            double[][][] curves = new double[replicates][][];
            for (int replicate = 0; replicate < replicates; replicate++) {
                SplittableRandom random = new SplittableRandom(31L * replicate + name.length());
                int rounds = 3 + random.nextInt(5);
                double[] curve = new double[rounds + 1];
                curve[0] = name.equals("hubs") ? 50 : 3;
                for (int round = 1; round <= rounds; round++) {
                    curve[round] = curve[round - 1] + random.nextInt(40) + (name.equals("hubs") ? 30 : 0);
                }
                values[replicate] = new double[] {curve[rounds], rounds};
                curves[replicate] = new double[][] {curve};
            }
            arms.add(new ArmResults(name, List.of(spread, steps), values, List.of(active), curves, List.of()));
        }
        Metric headline = Metric.mean(spread, Goal.HIGH);
        return new Answer(
                new Results(
                        1,
                        LEVEL,
                        "independent_cascade",
                        "1,024 accounts, 5,931 follows",
                        List.of(headline, Metric.mean(steps, Goal.NEUTRAL)),
                        arms,
                        null,
                        List.of(compare(arms.get(1), arms.get(0), headline)),
                        0.04,
                        Results.Stop.DONE,
                        List.of()),
                info("hubs", "Independent cascade from the best-connected accounts", "round", null));
    }

    private static Comparison compare(ArmResults arm, ArmResults against, Metric metric) {
        Estimate difference = arm.sample(metric).minus(against.sample(metric)).estimate(LEVEL, metric.unit());
        return new Comparison(arm.name(), against.name(), metric, difference, Verdict.of(difference));
    }

    /** What a scenario file would say. */
    public static ScenarioInfo info(String name, String title, String stepName, String premise) {
        return new ScenarioInfo(
                name,
                title,
                "Which of them wins more?",
                premise,
                "scenarios/" + name + ".yaml",
                stepName,
                "grapevine: 1\ntitle: " + title + "\n",
                List.of(
                        new Assumption("product.price", "40", "USD", "this scenario", "set"),
                        new Assumption("platforms.instagram.half_life", "1.2", "d", "Graffius 2024", "B"),
                        new Assumption("trust.friend", "0.89", "", "Nielsen 2021", "A"),
                        new Assumption("talk.half_life", "14", "d", "our guess", "C")),
                "grapevine run scenarios/" + name + ".yaml --seed 42",
                List.of(new InputFile(
                        "scenarios/" + name + ".yaml",
                        321,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                List.of());
    }
}
