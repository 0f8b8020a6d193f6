package io.grapevine.app.runfolder;

import io.grapevine.experiment.AccountFigures;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.PartCredits;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.outcome.Series;
import io.grapevine.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The CSV files of a run. Arms may differ in what they report: a column of the table is there when any arm has it, and
 * empty where an arm has not.
 */
public final class Tables {
    static final List<Column> SEED_COLUMNS = List.of(
            new Column("arm", "", "name of the arm"),
            new Column("account", "", "id of the account"),
            new Column("rank", "", "place in the order of choice, from 1"),
            new Column("followers", "accounts", "accounts that follow it"),
            new Column("price", "money", "what it costs, where there is a budget"),
            new Column(
                    "gain",
                    "accounts",
                    "what it was estimated to add to those before it, in accounts or their weight; empty for rankings"));

    private Tables() {}

    /** Returns one row for each arm and replicate, one column for each number that replicates report. */
    public static String replicates(Results results) {
        List<String> names = columns(results).stream().map(Column::name).toList();
        List<String> header = new ArrayList<>(List.of("arm", "replicate"));
        header.addAll(names);
        Csv csv = new Csv(header);
        for (ArmResults arm : results.arms()) {
            List<String> own = arm.columns().stream().map(Column::name).toList();
            for (int replicate = 0; replicate < arm.replicates(); replicate++) {
                csv.add(arm.name()).add(replicate);
                for (String name : names) {
                    int at = own.indexOf(name);
                    csv.add(at < 0 ? Double.NaN : arm.values()[replicate][at]);
                }
            }
        }
        return csv.toString();
    }

    /** Returns one row for each arm and step; each series has its mean under its name, and low and high beside it. */
    public static String timeseries(Results results) {
        List<Series> all = series(results);
        List<String> header = new ArrayList<>(List.of("arm", "step"));
        all.forEach(series -> header.addAll(List.of(series.name(), series.name() + "_low", series.name() + "_high")));
        header.add("n");
        Csv csv = new Csv(header);
        for (ArmResults arm : results.arms()) {
            int steps = arm.steps();
            for (int step = 0; step < steps; step++) {
                csv.add(arm.name()).add(step);
                for (Series series : all) {
                    addSeries(csv, results, arm, series, step);
                }
                csv.add(arm.replicates());
            }
        }
        return csv.toString();
    }

    private static void addSeries(Csv csv, Results results, ArmResults arm, Series series, int step) {
        if (arm.series().contains(series)) {
            Estimate at = arm.at(series.name(), step, results.level());
            csv.add(at.mean()).add(at.low()).add(at.high());
        } else {
            csv.add("").add("").add("");
        }
    }

    /** Returns one row for each arm and creator that it hired at least once. */
    public static String creators(Results results) {
        Csv csv = new Csv(creatorColumns(results).stream().map(Column::name).toList());
        for (ArmResults arm : results.arms()) {
            for (CreatorDelivery it : arm.creators()) {
                csv.add(arm.name())
                        .add(it.creator())
                        .add(it.tier())
                        .add(it.niche())
                        .add(it.platform())
                        .add(it.followers())
                        .add(it.replicatesHired())
                        .add(it.posts())
                        .add(it.feeCents() / 100)
                        .add(it.overheadCents() / 100)
                        .add(it.impressions())
                        .add(it.reach())
                        .add(it.engagements())
                        .add(it.firstTouch())
                        .add(it.lastTouch())
                        .add(it.linear())
                        .add(it.promoCode())
                        .add(it.meanInterest());
            }
        }
        return csv.toString();
    }

    /** Returns whether the parts of any arm are credited. */
    public static boolean hasCredits(Results results) {
        return results.arms().stream().anyMatch(arm -> !arm.credits().parts().isEmpty());
    }

    /** Returns one row for each arm, part and rule by which it is credited. */
    public static String attribution(Results results) {
        Csv csv = new Csv(creditColumns().stream().map(Column::name).toList());
        for (ArmResults arm : results.arms()) {
            PartCredits credits = arm.credits();
            for (int part = 0; part < credits.parts().size(); part++) {
                for (int rule = 0; rule < credits.rules().size(); rule++) {
                    Column column = credits.rules().get(rule);
                    csv.add(arm.name())
                            .add(part + 1)
                            .add(credits.parts().get(part))
                            .add(column.name());
                    addEstimate(csv, credits.sample(part, rule).estimate(results.level(), column.unit()));
                }
            }
        }
        return csv.toString();
    }

    /** Returns whether a method chose the accounts that an arm starts with. */
    static boolean hasSeeds(Results results) {
        return results.arms().stream().anyMatch(arm -> arm.seeding() != null);
    }

    /** Returns one row for each arm and account that a method chose to start with, the first choice first. */
    static String seeds(Results results) {
        Csv csv = new Csv(SEED_COLUMNS.stream().map(Column::name).toList());
        for (ArmResults arm : results.arms()) {
            SeedReport seeding = arm.seeding();
            List<SeedReport.Pick> picks = seeding == null ? List.of() : seeding.picks();
            for (int rank = 0; rank < picks.size(); rank++) {
                SeedReport.Pick pick = picks.get(rank);
                csv.add(arm.name())
                        .add(pick.id())
                        .add(rank + 1)
                        .add(pick.followers())
                        .add(pick.price())
                        .add(pick.gain());
            }
        }
        return csv.toString();
    }

    static List<Column> creditColumns() {
        return List.of(
                new Column("arm", "", "name of the arm"),
                new Column("part", "", "number of the hire in the arm, from 1"),
                new Column("hires", "", "whom it hires, under which contract"),
                new Column("rule", "", "rule by which the hire is credited"),
                new Column("mean", "people", "customers credited to the hire"),
                new Column("low", "people", "lower end of the interval"),
                new Column("high", "people", "upper end of the interval"),
                new Column("level", "share", "level of the interval"),
                new Column("n", "replicates", "replicates behind the row"),
                new Column("unit", "", "unit of mean, low and high"));
    }

    /** Returns whether the run tells anything of single accounts. */
    public static boolean hasAccounts(Results results) {
        return results.arms().stream().anyMatch(arm -> !arm.accounts().columns().isEmpty());
    }

    /** Returns one row for each arm and account of which the model tells something. */
    public static String accounts(Results results) {
        Csv csv = new Csv(accountColumns(results).stream().map(Column::name).toList());
        for (ArmResults arm : results.arms()) {
            AccountFigures figures = arm.accounts();
            for (int account = 0; account < figures.ids().count(); account++) {
                csv.add(arm.name()).add(figures.ids().id(account));
                for (double[] column : figures.means()) {
                    csv.add(column[account]);
                }
            }
        }
        return csv.toString();
    }

    static List<Column> accountColumns(Results results) {
        List<Column> columns = new ArrayList<>(
                List.of(new Column("arm", "", "name of the arm"), new Column("account", "", "id of the account")));
        columns.addAll(results.arms().get(0).accounts().columns());
        return columns;
    }

    /** Returns one row for each arm and metric: the summary as a table. */
    public static String figures(Results results) {
        Csv csv = new Csv(List.of("arm", "metric", "mean", "low", "high", "level", "n", "unit"));
        for (ArmResults arm : results.arms()) {
            for (Metric metric : results.metrics()) {
                addEstimate(csv.add(arm.name()).add(metric.name()), arm.estimate(metric, results.level()));
            }
        }
        return csv.toString();
    }

    /** Returns one row for each comparison. */
    public static String comparisons(Results results) {
        Csv csv = new Csv(List.of("arm", "against", "metric", "mean", "low", "high", "level", "n", "unit", "verdict"));
        for (Comparison it : results.comparisons()) {
            csv.add(it.arm()).add(it.against()).add(it.metric().name());
            addEstimate(csv, it.difference());
            csv.add(it.verdict().word());
        }
        return csv.toString();
    }

    private static void addEstimate(Csv csv, Estimate it) {
        csv.add(it.mean())
                .add(it.low())
                .add(it.high())
                .add(it.level())
                .add(it.n())
                .add(it.unit());
    }

    static List<Column> creatorColumns(Results results) {
        String money = money(results);
        String suffix = "_" + money.toLowerCase(Locale.ROOT);
        return List.of(
                new Column("arm", "", "name of the arm"),
                new Column("creator", "", "account number of the creator"),
                new Column("tier", "", "label by followers"),
                new Column("niche", "", "niche that the creator posts in"),
                new Column("platform", "", "platform that the creator posts on"),
                new Column("followers", "people", "followers of the creator"),
                new Column("replicates_hired", "replicates", "replicates whose campaign hired the creator"),
                new Column("posts", "posts", "posts a hiring replicate"),
                new Column("fee" + suffix, money, "fee a hiring replicate, overhead not included"),
                new Column("overhead" + suffix, money, "overhead of the partnership a hiring replicate"),
                new Column("impressions", "impressions", "times its posts were seen a hiring replicate"),
                new Column("reach", "people", "distinct people who saw its posts a hiring replicate"),
                new Column("engagements", "interactions", "likes, comments and shares of its posts a hiring replicate"),
                new Column(
                        "first_touch",
                        "people",
                        "customers a hiring replicate, credited to the first post of the campaign that they noticed"),
                new Column(
                        "last_touch",
                        "people",
                        "customers a hiring replicate, credited to the last post that they noticed before buying"),
                new Column(
                        "linear",
                        "people",
                        "customers a hiring replicate, credited in equal parts to the posts that they noticed"),
                new Column("promo_code", "people", "customers a hiring replicate who bought with its promo code"),
                new Column("mean_interest", "standard deviations", "mean interest of its followers in its niche"));
    }

    /** Returns the currency of a run: that of its spend. */
    public static String money(Results results) {
        return columns(results).stream()
                .filter(column -> column.name().startsWith("spend_"))
                .map(Column::unit)
                .findFirst()
                .orElse("USD");
    }

    static List<Column> columns(Results results) {
        Map<String, Column> all = new LinkedHashMap<>();
        results.arms().forEach(arm -> arm.columns().forEach(column -> all.putIfAbsent(column.name(), column)));
        return List.copyOf(all.values());
    }

    static List<Series> series(Results results) {
        Map<String, Series> all = new LinkedHashMap<>();
        results.arms().forEach(arm -> arm.series().forEach(series -> all.putIfAbsent(series.name(), series)));
        return List.copyOf(all.values());
    }
}
