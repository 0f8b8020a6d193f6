package io.grapevine.propagation;

import static io.grapevine.outcome.Metric.Goal.HIGH;
import static io.grapevine.outcome.Metric.Goal.LOW;
import static io.grapevine.outcome.Metric.Goal.NEUTRAL;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a campaign reports: the columns of a replicate, the figures made of them, and the daily series. */
final class CampaignMeasures {
    private final String money;
    private final List<Column> columns = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();

    /** Makes the measures for a currency such as USD. */
    CampaignMeasures(String currency) {
        money = currency;
        for (Tally tally : Tally.values()) {
            columns.add(column(tally));
        }
        columns.addAll(Milestones.columns());
        mean(Tally.CONVERSIONS, HIGH);
        ratio("cost_per_customer", "Spend per conversion.", money, Tally.SPEND, Tally.CONVERSIONS, 1, LOW);
        mean(Tally.AWARENESS, HIGH);
        mean(Tally.REACH, HIGH);
        mean(Tally.IMPRESSIONS, HIGH);
        ratio(
                "frequency",
                "Impressions per person reached.",
                "impressions per person",
                Tally.IMPRESSIONS,
                Tally.REACH,
                1,
                NEUTRAL);
        mean(Tally.ENGAGEMENTS, HIGH);
        ratio(
                "engagement_rate_per_follower",
                "Engagements per post and follower.",
                "share",
                Tally.ENGAGEMENTS,
                Tally.FOLLOWERS_POSTED_TO,
                1,
                NEUTRAL);
        ratio(
                "engagement_rate_per_impression",
                "Engagements per impression.",
                "share",
                Tally.ENGAGEMENTS,
                Tally.IMPRESSIONS,
                1,
                NEUTRAL);
        ratio(
                "reach_rate",
                "Impressions per post and follower.",
                "share",
                Tally.IMPRESSIONS,
                Tally.FOLLOWERS_POSTED_TO,
                1,
                NEUTRAL);
        mean(Tally.CONSIDERATION, HIGH);
        ratio(
                "click_through_rate",
                "Visits on the strength of posts alone, per impression.",
                "share",
                Tally.POST_CLICKS,
                Tally.IMPRESSIONS,
                1,
                NEUTRAL);
        ratio(
                "conversion_rate_per_click",
                "Conversions without a recommendation per visit on the strength of posts alone.",
                "share",
                Tally.POST_CONVERSIONS,
                Tally.POST_CLICKS,
                1,
                NEUTRAL);
        ratio(
                "conversion_rate_per_reach",
                "Conversions per person reached.",
                "share",
                Tally.CONVERSIONS,
                Tally.REACH,
                1,
                NEUTRAL);
        mean(Tally.RECOMMENDATIONS, NEUTRAL);
        ratio(
                "recommendation_share",
                "Share of conversions to whom a friend had recommended the product.",
                "share",
                Tally.RECOMMENDED_CONVERSIONS,
                Tally.CONVERSIONS,
                1,
                NEUTRAL);
        mean(Tally.ADVOCATES, HIGH);
        mean(Tally.DETRACTORS, LOW);
        mean(Tally.WARNINGS, LOW);
        share("reply_rate", "Comments that their creators answered.", Tally.REPLIES, Tally.COMMENTS, NEUTRAL);
        mean(Tally.COMMENTS, HIGH);
        mean(Tally.SHARES, HIGH);
        share(
                "discovered_share",
                "Impressions on people who do not follow the author.",
                Tally.DISCOVERED_IMPRESSIONS,
                Tally.IMPRESSIONS,
                NEUTRAL);
        share(
                "shared_share",
                "Impressions on people to whom somebody passed the post on.",
                Tally.SHARED_IMPRESSIONS,
                Tally.IMPRESSIONS,
                NEUTRAL);
        mean(Tally.MISLED, LOW);
        mean(Tally.ADVERTISEMENTS, NEUTRAL);
        mean(Tally.PURCHASES, HIGH);
        mean(Tally.REPEAT_PURCHASES, HIGH);
        ratio(
                "purchases_per_customer",
                "Purchases per customer.",
                "purchases per person",
                Tally.PURCHASES,
                Tally.CONVERSIONS,
                1,
                HIGH);
        mean(Tally.CODE_CONVERSIONS, NEUTRAL);
        share(
                "share_of_choice",
                "Customers of all brands who chose this one.",
                Tally.CONVERSIONS,
                Tally.ALL_CONVERSIONS,
                HIGH);
        mean(Tally.AWARENESS_HALF_DAYS, NEUTRAL);
        metrics.addAll(Milestones.metrics());
        ratio(
                "cascade_size",
                "Customers per cascade: one who bought before any friend had recommended the product, and those won from there.",
                "accounts per cascade",
                Tally.CASCADE_CUSTOMERS,
                Tally.CASCADES,
                1,
                NEUTRAL);
        share("lone_cascade_share", "Cascades of one customer.", Tally.LONE_CASCADES, Tally.CASCADES, NEUTRAL);
        ratio(
                "cascade_depth",
                "Longest chain of recommendations of a cascade, on average.",
                "recommendations",
                Tally.CASCADE_DEPTHS,
                Tally.CASCADES,
                1,
                NEUTRAL);
        ratio(
                "structural_virality",
                "Mean distance between two customers of a cascade of more than one.",
                "recommendations",
                Tally.VIRALITY,
                Tally.CHAINS,
                1,
                NEUTRAL);
        mean(Tally.CREATORS, NEUTRAL);
        mean(Tally.FOLLOWERS, NEUTRAL);
        mean(Tally.SPEND, NEUTRAL);
        mean(Tally.FEES, NEUTRAL);
        mean(Tally.OVERHEAD, NEUTRAL);
        mean(Tally.GIFTS, NEUTRAL);
        mean(Tally.COMMISSIONS, NEUTRAL);
        mean(Tally.AUDITS, NEUTRAL);
        mean(Tally.HOURS, NEUTRAL);
        mean(Tally.UNSPENT, NEUTRAL);
        ratio("cpm", "Spend per thousand impressions.", money, Tally.SPEND, Tally.IMPRESSIONS, 1000, LOW);
        ratio("cost_per_engagement", "Spend per engagement.", money, Tally.SPEND, Tally.ENGAGEMENTS, 1, LOW);
        ratio("cost_per_click", "Spend per visit.", money, Tally.SPEND, Tally.CONSIDERATION, 1, LOW);
        incremental(Tally.CONVERSIONS);
        incremental(Tally.AWARENESS);
        incremental(Tally.REVENUE);
        incremental(Tally.PROFIT);
        metrics.addAll(Acceleration.metrics(name(Tally.CONVERSIONS)));
        metrics.add(Metric.ratio(
                "incremental_cost_per_customer_" + money.toLowerCase(Locale.ROOT),
                money,
                "Spend per conversion that would not have come without the campaign.",
                name(Tally.SPEND),
                Column.INCREMENTAL + name(Tally.CONVERSIONS),
                1,
                LOW));
        metrics.add(Metric.ratio(
                "incremental_roas",
                "ratio",
                "Revenue that would not have come without the campaign, per unit of money spent.",
                Column.INCREMENTAL + name(Tally.REVENUE),
                name(Tally.SPEND),
                1,
                HIGH));
        metrics.add(Metric.ratio(
                "incremental_roi",
                "ratio",
                "Profit over that without the campaign, per unit of money spent.",
                Column.INCREMENTAL + name(Tally.PROFIT),
                name(Tally.SPEND),
                1,
                HIGH));
        mean(Tally.REVENUE, HIGH);
        mean(Tally.PROFIT, HIGH);
        ratio("roas", "Revenue per unit of money spent.", "ratio", Tally.REVENUE, Tally.SPEND, 1, HIGH);
        ratio(
                "roi",
                "Profit after the cost of goods and spend, per unit of money spent.",
                "ratio",
                Tally.PROFIT,
                Tally.SPEND,
                1,
                HIGH);
    }

    List<Column> columns() {
        return columns;
    }

    List<Metric> metrics() {
        return metrics;
    }

    static List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (Daily daily : Daily.values()) {
            series.add(new Series(daily.name().toLowerCase(Locale.ROOT), "people", daily.description));
        }
        return series;
    }

    private void mean(Tally tally, Metric.Goal goal) {
        metrics.add(Metric.mean(column(tally), goal));
    }

    private void incremental(Tally tally) {
        Column column = column(tally);
        metrics.add(Metric.mean(
                new Column(
                        Column.INCREMENTAL + column.name(),
                        column.unit(),
                        column.description() + " Less the same without the campaign."),
                NEUTRAL));
    }

    private void share(String name, String description, Tally above, Tally below, Metric.Goal goal) {
        ratio(name, description, "share", above, below, 1, goal);
    }

    private void ratio(
            String name, String description, String unit, Tally above, Tally below, double factor, Metric.Goal goal) {
        String full = unit.equals(money) ? name + "_" + money.toLowerCase(Locale.ROOT) : name;
        metrics.add(Metric.ratio(full, unit, description, name(above), name(below), factor, goal));
    }

    private Column column(Tally tally) {
        return new Column(name(tally), unit(tally), tally.description);
    }

    private String name(Tally tally) {
        String name = tally.name().toLowerCase(Locale.ROOT);
        return tally.kind == Kind.MONEY ? name + "_" + money.toLowerCase(Locale.ROOT) : name;
    }

    private String unit(Tally tally) {
        return switch (tally.kind) {
            case PEOPLE -> "people";
            case TIMES -> tally.name().toLowerCase(Locale.ROOT);
            case MONEY -> money;
            case COUNT -> "creators";
            case TREES -> "cascades";
            case ACCOUNTS -> "accounts";
            case DAYS -> "days";
            case TIME -> "hours";
        };
    }

    private enum Kind {
        PEOPLE,
        TIMES,
        MONEY,
        COUNT,
        TREES,
        ACCOUNTS,
        DAYS,
        TIME
    }

    /** The numbers of a replicate. */
    enum Tally {
        CONVERSIONS(Kind.PEOPLE, "People who bought."),
        AWARENESS(Kind.PEOPLE, "People who came to know the brand."),
        REACH(Kind.PEOPLE, "Distinct people who saw a post of the campaign."),
        IMPRESSIONS(Kind.TIMES, "Times that posts of the campaign were seen."),
        ENGAGEMENTS(Kind.TIMES, "Likes, comments and shares of posts of the campaign."),
        CONSIDERATION(Kind.PEOPLE, "People who came to look at the product: visits, which dashboards count as clicks."),
        POST_CLICKS(
                Kind.PEOPLE,
                "People who came to look after noticing a post, before any friend had recommended the product."),
        POST_CONVERSIONS(
                Kind.PEOPLE, "People who bought after noticing a post, before any friend had recommended the product."),
        RECOMMENDED_CONVERSIONS(Kind.PEOPLE, "People who bought after a friend had recommended the product."),
        RECOMMENDATIONS(Kind.TIMES, "Times that an advocate told a friend."),
        ADVOCATES(Kind.PEOPLE, "Satisfied customers who recommend the product."),
        DETRACTORS(Kind.PEOPLE, "Dissatisfied customers who warn of the product."),
        WARNINGS(Kind.TIMES, "Times that a detractor told a friend."),
        DISCOVERED_IMPRESSIONS(
                Kind.TIMES, "Impressions on people whom a platform showed a post of somebody they do not follow."),
        SHARED_IMPRESSIONS(Kind.TIMES, "Impressions on people to whom somebody passed a post on."),
        COMMENTS(Kind.TIMES, "Comments on posts of the campaign."),
        REPLIES(Kind.TIMES, "Comments that their creators answered."),
        SHARES(Kind.TIMES, "Times that somebody passed a post on."),
        MISLED(Kind.TIMES, "Times that somebody read a false claim among the comments."),
        ADVERTISEMENTS(Kind.TIMES, "Times that somebody noticed an advertisement."),
        PURCHASES(Kind.TIMES, "Purchases, repeated ones included."),
        REPEAT_PURCHASES(Kind.TIMES, "Purchases after the first."),
        LAPSED(Kind.PEOPLE, "Customers who did not buy again when what they had was used up."),
        CODE_CONVERSIONS(Kind.PEOPLE, "Customers who had noticed a promo code."),
        RIVAL_CONVERSIONS(Kind.PEOPLE, "People who bought a competing brand."),
        ALL_CONVERSIONS(Kind.PEOPLE, "Conversions of this brand and its competitors."),
        CASCADES(Kind.TREES, "Customers who bought before any friend had recommended the product: roots of cascades."),
        LONE_CASCADES(Kind.TREES, "Cascades of one customer."),
        CHAINS(Kind.TREES, "Cascades of more than one customer."),
        CASCADE_CUSTOMERS(Kind.ACCOUNTS, "Customers in all cascades, in accounts."),
        LARGEST_CASCADE(Kind.ACCOUNTS, "Customers of the largest cascade, in accounts."),
        CASCADE_DEPTHS(Kind.TREES, "Sum over cascades of the longest chain of recommendations."),
        VIRALITY(Kind.TREES, "Sum over cascades of more than one customer of the mean distance between two of them."),
        AWARENESS_HALF_DAYS(Kind.DAYS, "Days until half of those who come to know the brand do; 0 when nobody does."),
        CREATORS(Kind.COUNT, "Creators hired."),
        FOLLOWERS(Kind.PEOPLE, "Followers of the creators hired, counted once for each creator they follow."),
        FOLLOWERS_POSTED_TO(Kind.PEOPLE, "Followers of the creators hired, once for each creator and post."),
        SPEND(Kind.MONEY, "Everything that was paid."),
        FEES(Kind.MONEY, "Fees paid to creators."),
        OVERHEAD(Kind.MONEY, "Cost of running the partnerships."),
        UNSPENT(Kind.MONEY, "Left of the budget."),
        REVENUE(Kind.MONEY, "What customers have paid."),
        PROFIT(Kind.MONEY, "Revenue less the cost of goods and spend."),
        GIFTS(Kind.MONEY, "Cost of goods given to creators, and of sending them."),
        COMMISSIONS(Kind.MONEY, "Paid to creators for sales."),
        AUDITS(Kind.MONEY, "Paid for verdicts on the audiences of creators."),
        HOURS(Kind.TIME, "Hours of managers for partnerships and haggling.");

        private final Kind kind;
        private final String description;

        Tally(Kind kind, String description) {
            this.kind = kind;
            this.description = description;
        }
    }

    /** The curves of a replicate, each cumulative by the end of the day. */
    enum Daily {
        AWARENESS("People who know the brand by the end of the day."),
        CONSIDERATION("People who have come to look at the product by the end of the day."),
        CONVERSIONS("People who have bought by the end of the day."),
        PURCHASES("Purchases by the end of the day, repeated ones included."),
        REACH("Distinct people who have seen a post of the campaign by the end of the day."),
        IMPRESSIONS("Times that posts of the campaign have been seen by the end of the day.");

        private final String description;

        Daily(String description) {
            this.description = description;
        }
    }
}
