package io.grapevine.testing;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Managers;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Negotiation;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Search;
import io.grapevine.campaign.Terms;
import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.CreatorRecipe.Listed;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Society;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import io.grapevine.propagation.Buying;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.Choice;
import io.grapevine.propagation.Credibility;
import io.grapevine.propagation.TieRules;
import io.grapevine.propagation.TrustWeighted;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Markets, people and campaigns that several tests share. */
public final class Worlds {
    /** People much as in docs/model.md. */
    public static final TrustWeighted REALISTIC = plain(
            .10,
            credibility(-.4),
            .6,
            30,
            new TrustWeighted.Deliberation(.7, 7),
            new Buying(.022, .30),
            new TrustWeighted.Advocacy(.32, new TrustWeighted.Talk(9, 14)));

    /** People who notice, click and buy often enough for small markets to show it. */
    public static final TrustWeighted EAGER = plain(
            .8,
            credibility(1),
            .6,
            30,
            REALISTIC.deliberation(),
            new Buying(.3, .6),
            new TrustWeighted.Advocacy(.6, new TrustWeighted.Talk(9, 14)));

    /** Instagram much as in docs/model.md, fitted figures only. */
    public static final Platform INSTAGRAM = instagram(new Response(-2.25, .45, 0));

    /** Twelve niches, twelve friends of whom four are close, homophily .2. */
    public static final Society SOCIETY = society(12, 12, 4, .2);

    /** One disclosed post at the table's fee. */
    public static final Contract ONE_POST = new Contract.Paid(1, 1, Terms.DISCLOSED);

    private Worlds() {}

    /** Returns people without comments, shares, moving ties, varying posts, warnings, or more to a choice than word. */
    public static TrustWeighted plain(
            double notice,
            Credibility credibility,
            double repeat,
            double memoryHalfLifeDays,
            TrustWeighted.Deliberation deliberation,
            Buying buying,
            TrustWeighted.Advocacy advocacy) {
        return new TrustWeighted(
                new TrustWeighted.Reactions(0, 0),
                notice,
                0,
                credibility,
                repeat,
                0,
                memoryHalfLifeDays,
                TieRules.FIXED,
                TrustWeighted.FalseClaims.NONE,
                deliberation,
                buying,
                Choice.PLAIN,
                advocacy,
                TrustWeighted.Detraction.NONE);
    }

    /** Returns credibility as in docs/model.md but without saturation, from a base. */
    public static Credibility credibility(double base) {
        return new Credibility(base, 1, .6, .4, .5, .8, 0, 0);
    }

    /** Returns Instagram where followers see posts otherwise. */
    public static Platform instagram(Response seeing) {
        return new Platform("instagram", 19, seeing, new Response(-4.05, .62, 0), 0, 0);
    }

    /** Returns the simulation of one brand on Instagram. */
    public static CampaignSimulation simulation(
            TrustWeighted model,
            Market market,
            Product product,
            @Nullable Campaign campaign,
            int days,
            long seed,
            String currency) {
        return new CampaignSimulation(
                model, market, List.of(INSTAGRAM), List.of(Brand.of("brand", product, campaign)), days, seed, currency);
    }

    /** Returns a society with so many niches. */
    public static Society society(int niches, double meanFriends, int closeFriends, double homophily) {
        List<String> names =
                IntStream.range(0, niches).mapToObj(n -> "niche " + n).toList();
        return new Society(names, meanFriends, closeFriends, homophily, TrustPriors.DEFAULT, TierTable.FIVE);
    }

    /** Returns the market of docs/model.md: 50 million people, 40,000 creators. */
    public static MarketRecipe fiftyMillion(double peopleAnAccount) {
        return new MarketRecipe(
                50_000_000, peopleAnAccount, new CreatorRecipe.PowerLaw(40_000, 1_000, 1_500_000, 2.1), SOCIETY);
    }

    /** Returns so many creators a size and niche, of each of the sizes. */
    public static CreatorRecipe creators(int count, int niches, long... followers) {
        return new Listed(IntStream.range(0, followers.length * niches)
                .mapToObj(i -> new Listed.Entry(count, followers[i / niches], i % niches))
                .toList());
    }

    /** Returns creators numbered from 0 on one platform, who have endorsed nobody. */
    public static Creators creators(long[] followers, int[] niche, double[] authenticity) {
        int n = followers.length;
        int[] account = IntStream.range(0, n).toArray();
        return new Creators(
                account,
                followers,
                niche,
                new int[n],
                authenticity,
                new double[n],
                new double[n],
                new double[n],
                new double[n]);
    }

    /** Returns a product in a niche. */
    public static Product product(int niche) {
        return new Product(niche, Money.of(29.99), .6, .5, .8);
    }

    /** Returns a campaign at the fees of source article 002. */
    public static Campaign campaign(double budget, Hire... hires) {
        return new Campaign(Money.of(budget), List.of(hires), FeeTable.SOURCE_ARTICLE_002, Money.of(75));
    }

    /** Returns a contract of any kind, without a promo code. */
    public static Contract contract(Dice dice) {
        return contract(dice, new Terms(dice.chance(.7), dice.real(0, 1), 0));
    }

    /** Returns a contract of any kind on given terms. */
    public static Contract contract(Dice dice, Terms terms) {
        int posts = dice.between(1, 4);
        int every = dice.between(1, 5);
        return switch (dice.between(0, 3)) {
            case 0 -> new Contract.Paid(posts, every, terms);
            case 1 ->
                new Contract.Gift(
                        new Money(dice.between(0, 9_000)),
                        new Money(dice.between(0, 2_000)),
                        dice.oneOf(0, .4, 1),
                        terms);
            case 2 -> new Contract.Affiliate(dice.real(0, .5), dice.oneOf(0, .5, .99), posts, every, terms);
            default -> new Contract.Ambassador(posts * every, dice.between(1, 3), dice.oneOf(0, .15, 1), terms);
        };
    }

    /** Returns a way to search that looks at signs as often as not. */
    public static Search search(Dice dice, int niche) {
        Search.By by = List.of(Search.By.values()).get(dice.between(0, 5));
        Search.Filters filters = dice.chance(.5)
                ? Search.Filters.NONE
                : new Search.Filters(
                        dice.oneOf(0, .01, .03),
                        dice.oneOf(Double.POSITIVE_INFINITY, .1),
                        dice.oneOf(1, .35),
                        (int) dice.oneOf(Integer.MAX_VALUE, 0, 1),
                        dice.oneOf(0, .3));
        Search.Audit audit = dice.chance(.5)
                ? null
                : new Search.Audit(dice.real(0, 1), dice.real(0, 1), new Money(dice.between(0, 5_000)));
        return new Search(niche == Hire.ANY_NICHE && by.looksForNiche() ? Search.By.RANDOM : by, filters, audit);
    }

    /** Returns managers who haggle, run out of hours, both or neither. */
    public static Managers managers(Dice dice) {
        Negotiation negotiation = dice.chance(.5)
                ? null
                : new Negotiation(
                        dice.oneOf(.5, .8, 1),
                        dice.between(1, 4),
                        dice.oneOf(0, .5, 2),
                        dice.real(-2, 3),
                        dice.real(0, 20),
                        dice.real(0, 2),
                        dice.real(0, 1),
                        dice.real(0, .5));
        return new Managers(
                dice.oneOf(Double.POSITIVE_INFINITY, 0, 10, dice.real(0, 300)), dice.oneOf(3, .5, 7), negotiation);
    }

    /** Returns the hire of anybody for one post. */
    public static Hire anybody() {
        return anybody(ONE_POST);
    }

    /** Returns the hire of anybody under a contract. */
    public static Hire anybody(Contract contract) {
        return new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE, contract);
    }
}
