package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Managers;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Search;
import io.grapevine.campaign.Terms;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.population.CreatorRecipe.Listed;
import io.grapevine.population.Market;
import io.grapevine.population.MarketOnNetwork;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.SignQuality;
import io.grapevine.population.Society;
import io.grapevine.population.Tier;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A small world with any mix of sub-models, platforms, brands and contracts, which a test and a number name. */
final class RandomCampaign {
    private final Dice dice;
    private final Set<TwinPart> off = EnumSet.noneOf(TwinPart.class);
    private double quality = 1;

    private RandomCampaign(Dice dice) {
        this.dice = dice;
    }

    static RandomCampaign of(String test, int number) {
        return new RandomCampaign(Dice.of(test, number));
    }

    /** Switches parts off by their parameters, as docs/model.md says. */
    RandomCampaign without(TwinPart... parts) {
        off.addAll(List.of(parts));
        return this;
    }

    /** Multiplies the quality of the first brand's product, in (0, 1]. */
    RandomCampaign quality(double factor) {
        quality = factor;
        return this;
    }

    private boolean on(TwinPart part) {
        return dice.chance(.7) && !off.contains(part);
    }

    private double on(TwinPart part, double value) {
        return on(part) ? value : 0;
    }

    CampaignSimulation simulation() {
        List<Platform> platforms = platforms(dice.between(1, 3));
        int niches = dice.between(1, 4);
        Market market = market(niches, platforms.size());
        List<Brand> brands = new ArrayList<>();
        int rivals = on(TwinPart.RIVALS) ? dice.between(1, 2) : 0;
        for (int number = 0; number <= rivals; number++) {
            brands.add(brand(number, market));
        }
        int days = dice.between(1, dice.chance(.3) ? 60 : 25);
        return new CampaignSimulation(
                model(), market, platforms, brands, days, dice.bits(), "USD", signQuality(), false);
    }

    private SignQuality signQuality() {
        return new SignQuality(
                dice.between(1, 20),
                dice.real(0, 1),
                dice.oneOf(.3, .75, 1),
                dice.oneOf(0, .35, 2),
                dice.oneOf(0, .2, 1));
    }

    private List<Platform> platforms(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Platform(
                        "platform " + number,
                        dice.oneOf(2, 19, 211),
                        new Response(dice.real(-3, 1), dice.oneOf(0, .45), dice.oneOf(0, 0, .4)),
                        new Response(dice.real(-4, 1), dice.oneOf(0, .62), dice.oneOf(0, .3)),
                        on(TwinPart.DISCOVERY, dice.oneOf(0, .2, .5, .75)),
                        on(TwinPart.RANKING, dice.oneOf(0, .5, 2))))
                .toList();
    }

    private Market market(int niches, int platforms) {
        int close = dice.between(0, 5);
        List<String> names =
                IntStream.range(0, niches).mapToObj(n -> "niche " + n).toList();
        Society society = new Society(
                names,
                close + dice.oneOf(0, 1, 2.5, 8),
                close,
                dice.oneOf(0, .2, dice.real(0, 1), 1),
                TrustPriors.DEFAULT,
                TierTable.FIVE,
                platforms);
        double z = dice.oneOf(1, 2.5, 10);
        int accounts = dice.between(300, 2_500);
        if (dice.chance(.25)) {
            return new MarketOnNetwork(z, Math.round(z * dice.between(2, 40)), society)
                    .on(network(accounts), dice.bits());
        }
        List<Listed.Entry> creators = new ArrayList<>();
        for (int k = dice.between(1, 9); k > 0; k--) {
            creators.add(new Listed.Entry(
                    dice.between(1, 2),
                    Math.round(dice.real(20, accounts * .3) * z),
                    dice.between(0, niches - 1),
                    dice.oneOf(0, 0, 0, 0, .3, .95)));
        }
        return new MarketRecipe(Math.round(accounts * z), z, new Listed(creators), society)
                .grow(dice.bits(), share -> {});
    }

    /** Low numbers are followed by many, some of them twice. */
    private FollowerNetwork network(int accounts) {
        int follows = 5 * accounts;
        int[] author = new int[follows];
        int[] follower = new int[follows];
        for (int i = 0; i < follows; i++) {
            author[i] = (int) (accounts * Math.pow(dice.real(0, 1), 6));
            follower[i] = dice.between(0, accounts - 1);
        }
        return FollowerNetwork.ofFollows(accounts, author, follower);
    }

    private Brand brand(int number, Market market) {
        int niches = market.society().niches().size();
        Product.Repurchase again = new Product.Repurchase(dice.between(1, 15), dice.oneOf(0, .5, 1));
        double price = dice.oneOf(9.99, 29, 1_250.5);
        Product product = new Product(
                dice.between(0, niches - 1),
                Money.of(price),
                dice.real(0, 1),
                dice.oneOf(1, .5, dice.real(.01, 1)) * (number == 0 ? quality : 1),
                dice.oneOf(1, .8, .4),
                Money.of(price * dice.oneOf(1, .7, 1.5)),
                on(TwinPart.REPURCHASE) ? again : Product.Repurchase.NEVER);
        Campaign campaign = campaign(market);
        double advertises = on(TwinPart.ADVERTISING, dice.oneOf(0, .001, .02));
        return new Brand("brand " + number, product, dice.chance(.05) ? null : campaign, advertises);
    }

    private Campaign campaign(Market market) {
        List<Hire> hires = new ArrayList<>();
        int parts = dice.between(1, 3);
        for (int part = 0; part < parts; part++) {
            hires.add(hire(market, 1.0 / parts));
        }
        return new Campaign(
                Money.of(dice.real(100, 5_000)),
                hires,
                FeeTable.SOURCE_ARTICLE_002,
                Money.of(dice.oneOf(0, 75, 33.33)),
                managers());
    }

    private Hire hire(Market market, double share) {
        Society society = market.society();
        double freedom = dice.oneOf(1, dice.real(0, 1));
        double discount = dice.oneOf(0, .2, .35);
        Terms terms = new Terms(
                dice.chance(.6),
                off.contains(TwinPart.CREATIVE_FREEDOM) ? 1 : freedom,
                off.contains(TwinPart.CODE) ? 0 : discount);
        int niche = dice.chance(.4) ? dice.between(0, society.niches().size() - 1) : Hire.ANY_NICHE;
        int creators = market.creators().count();
        return new Hire(
                share,
                dice.chance(.1) ? new Tier("large", dice.between(20, 200), Long.MAX_VALUE) : null,
                niche,
                dice.chance(.1) ? dice.between(0, society.platforms() - 1) : Hire.ANY_PLATFORM,
                dice.chance(.1) ? Arrays.copyOf(dice.order(creators), (creators + 1) / 2) : Hire.ANYONE,
                Worlds.contract(dice, terms),
                search(niche));
    }

    private Search search(int niche) {
        Search drawn = Worlds.search(dice, niche);
        boolean searches = on(TwinPart.SEARCH);
        return new Search(
                searches ? drawn.by() : Search.By.RANDOM,
                searches ? drawn.filters() : Search.Filters.NONE,
                off.contains(TwinPart.AUDITS) ? null : drawn.audit());
    }

    private Managers managers() {
        Managers drawn = Worlds.managers(dice);
        return new Managers(
                dice.chance(.7) ? Double.POSITIVE_INFINITY : dice.oneOf(15, 40),
                drawn.hoursAPartnership(),
                off.contains(TwinPart.HAGGLING) ? null : drawn.negotiation());
    }

    private TrustWeighted model() {
        double buys = dice.real(.01, .6);
        return new TrustWeighted(
                new TrustWeighted.Reactions(
                        on(TwinPart.COMMENTS, dice.oneOf(.05, .5)), on(TwinPart.SHARING, dice.oneOf(.01, .3))),
                dice.oneOf(.1, 1, dice.real(0, 1)),
                dice.oneOf(0, .2, 5),
                credibility(),
                dice.oneOf(0, .6, 1),
                on(TwinPart.POST_QUALITY, dice.oneOf(.3, 1.5)),
                on(TwinPart.FORGETTING) ? dice.oneOf(2, 30) : Double.POSITIVE_INFINITY,
                ties(),
                new TrustWeighted.FalseClaims(
                        on(TwinPart.FALSE_CLAIMS, dice.real(0, 1)), dice.oneOf(.3, 1), dice.oneOf(0, 1, 2.5)),
                new TrustWeighted.Deliberation(dice.oneOf(0, .7, 1), dice.oneOf(1, 3, 7.5)),
                new Buying(buys, buys + dice.real(0, .99 - buys)),
                new Choice(
                        on(TwinPart.PRICE, dice.oneOf(1, 2)),
                        on(TwinPart.PROOF, dice.oneOf(1, 5)),
                        on(TwinPart.STOCK, dice.oneOf(.5, 2))),
                new TrustWeighted.Advocacy(on(TwinPart.ADVOCACY, dice.oneOf(.32, 1)), talk()),
                new TrustWeighted.Detraction(
                        on(TwinPart.DETRACTION, dice.oneOf(.6, 1)), talk(), dice.oneOf(0, 1, 1.7)));
    }

    private TrustWeighted.Talk talk() {
        return new TrustWeighted.Talk(dice.oneOf(0, 3, 9, 30, dice.chance(.03) ? 3_000 : 16), dice.real(1, 20));
    }

    private Credibility credibility() {
        return new Credibility(
                dice.real(-2, 2),
                dice.oneOf(0, 1),
                dice.real(0, 1),
                dice.real(0, 1),
                on(TwinPart.SPONSORED, dice.real(0, 1)),
                .8,
                on(TwinPart.SATURATION, dice.oneOf(1, 4)),
                on(TwinPart.OVERFIT, dice.oneOf(1, 6)));
    }

    private TieRules ties() {
        TieRules moving = new TieRules(
                dice.oneOf(4, 1),
                dice.oneOf(3, 90),
                dice.oneOf(0, 2, 50),
                dice.oneOf(0, .5, 3),
                dice.oneOf(0, .1, 4),
                dice.oneOf(0, .2, 1),
                dice.oneOf(0, 1, 5),
                dice.oneOf(0, .25, 3),
                dice.oneOf(0, 1, 4),
                dice.oneOf(0, 2, 6));
        return on(TwinPart.TIES)
                ? moving
                : new TieRules(
                        moving.strength(),
                        moving.halfLifeDays(),
                        0,
                        moving.reply(),
                        0,
                        0,
                        moving.undisclosed(),
                        0,
                        0,
                        0);
    }
}
