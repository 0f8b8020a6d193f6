package io.grapevine.benchmark;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Terms;
import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.population.CreatorRecipe;
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

/**
 * The markets that benchmarks run in: 50 million people in 12 niches and creators with 1,000 to 1.5 million followers,
 * simulated with so many accounts.
 */
final class Markets {
    static final long PEOPLE = 50_000_000;
    static final int NICHES = 12;

    private static final int DAYS = 60;
    private static final double BUDGET = 50_000;

    private Markets() {}

    /** Returns the recipe of a market with 40,000 creators. */
    static MarketRecipe recipe(int accounts) {
        return recipe(accounts, 40_000);
    }

    static MarketRecipe recipe(int accounts, int creators) {
        return new MarketRecipe(
                PEOPLE,
                PEOPLE / (double) accounts,
                new CreatorRecipe.PowerLaw(creators, 1_000, 1_500_000, 2.1),
                society());
    }

    static Society society() {
        List<String> niches =
                IntStream.range(0, NICHES).mapToObj(niche -> "niche " + niche).toList();
        return new Society(niches, 12.5, 4, .5, TrustPriors.DEFAULT, TierTable.FOUR);
    }

    /** People in the twins' plain world: ties stay as they are, nobody comments, shares or warns, posts are alike. */
    private static final TrustWeighted MODEL = new TrustWeighted(
            new TrustWeighted.Reactions(0, 0),
            .1,
            0,
            new Credibility(-2, 1, .6, .4, .5, .8, 0, 0),
            .6,
            0,
            30,
            TieRules.FIXED,
            TrustWeighted.FalseClaims.NONE,
            new TrustWeighted.Deliberation(.7, 7),
            new Buying(.022, .2),
            Choice.PLAIN,
            new TrustWeighted.Advocacy(.5, new TrustWeighted.Talk(6, 14)),
            TrustWeighted.Detraction.NONE);

    static Market grow(int accounts) {
        return recipe(accounts).grow(Networks.SEED, share -> {});
    }

    /** Returns 60 days of a campaign for $50,000: two posts each by creators of one niche. */
    static CampaignSimulation campaign(Market market) {
        return campaign(market, -2.25);
    }

    /**
     * @param seeing log-odds that someone of average interest sees a post
     */
    static CampaignSimulation campaign(Market market, double seeing) {
        Campaign campaign =
                new Campaign(Money.of(BUDGET), List.of(anyoneInNiche(0)), FeeTable.SOURCE_ARTICLE_002, Money.of(75));
        Product product = new Product(0, Money.of(40), .6, .5, .8);
        return simulation(market, Brand.of("tea", product, campaign), seeing);
    }

    /** Returns 60 days of a brand in the twins' plain world. */
    static CampaignSimulation simulation(Market market, Brand brand) {
        return simulation(market, brand, -2.25);
    }

    private static CampaignSimulation simulation(Market market, Brand brand, double seeing) {
        Platform platform =
                new Platform("instagram", 19, new Response(seeing, .45, 0), new Response(-4.05, .62, 0), 0, 0);
        return new CampaignSimulation(MODEL, market, List.of(platform), List.of(brand), DAYS, Networks.SEED, "USD");
    }

    @SuppressWarnings("NullAway") // it overlooks that an array from another module may be null
    private static Hire anyoneInNiche(int niche) {
        return new Hire(1, null, niche, Hire.ANYONE, new Contract.Paid(2, 7, Terms.DISCLOSED));
    }
}
