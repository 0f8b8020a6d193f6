package io.grapevine.scenario.compiler;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.World;
import io.grapevine.platform.Platform;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.population.Tier;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.TrustWeighted;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ContractSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.FeesSpec;
import io.grapevine.scenario.PlatformSpec;
import io.grapevine.scenario.ProductSpec;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.cache.CachedMarkets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles scenarios whose arms are campaigns: a market, a product, and arms that differ in what they buy. */
final class CampaignCompiler {
    /** Followers in accounts below which a creator's figures are noisy. */
    private static final int FEW_ACCOUNTS = 100;

    private final Scenario scenario;
    private final Problems problems;
    private final MarketCompiler markets;
    private final ProductSpec spec;

    CampaignCompiler(Scenario scenario, Problems problems, NetworkFiles files, CachedMarkets cached) {
        this.scenario = scenario;
        this.problems = problems;
        this.markets = new MarketCompiler(scenario, problems, files, cached);
        this.spec = Objects.requireNonNull(scenario.product(), "campaigns have a product");
    }

    Optional<Experiment> compile() {
        Optional<MarketCompiler.Plan> market = markets.plan();
        if (market.isEmpty()) {
            return Optional.empty();
        }
        Creators creators = market.get().creators();
        TrustWeighted model = TrustWeightedCompiler.compile(scenario);
        List<Brand> rivals = new ArrayList<>();
        scenario.rivals()
                .forEach((name, rival) -> rivals.add(brand(
                        name,
                        rival.product(),
                        rival.campaign() == null
                                ? null
                                : campaign(
                                        "rivals." + name + ".campaign", rival.product(), rival.campaign(), creators))));
        List<Experiment.Arm> arms = new ArrayList<>();
        scenario.arms().forEach((name, arm) -> {
            Campaign campaign =
                    arm instanceof ArmSpec.Campaign plan ? campaign("arms." + name, spec, plan, creators) : null;
            arms.add(arm(name, model, campaign, rivals));
        });
        boolean control = scenario.control() == Scenario.Control.SIMULATE;
        if (control) {
            arms.add(arm(Scenario.CONTROL, model, null, rivals));
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Experiment(
                model.name(),
                progress -> new World.Populated(market.get().grow(progress)),
                arms,
                control ? Scenario.CONTROL : null,
                ScenarioCompiler.plan(scenario)));
    }

    private Experiment.Arm arm(String name, TrustWeighted model, @Nullable Campaign campaign, List<Brand> rivals) {
        List<Brand> brands = new ArrayList<>(rivals);
        brands.add(0, brand(name, spec, campaign));
        List<Platform> platforms = PlatformCompiler.compile(scenario);
        return new Experiment.Arm(
                name,
                world -> new CampaignSimulation(
                        model,
                        market(world),
                        platforms,
                        brands,
                        scenario.run().days(),
                        scenario.run().seed(),
                        scenario.currency(),
                        SearchCompiler.signs(scenario.world()),
                        scenario.run().attribution()));
    }

    private Brand brand(String name, ProductSpec product, @Nullable Campaign campaign) {
        Money usual = product.usualPrice();
        ProductSpec.Repurchase repurchase = product.repurchase();
        return new Brand(
                name,
                new Product(
                        scenario.world().niches().indexOf(product.niche()),
                        product.price(),
                        product.margin(),
                        product.quality(),
                        product.satisfaction(),
                        usual == null ? product.price() : usual,
                        repurchase == null
                                ? Product.Repurchase.NEVER
                                : new Product.Repurchase(wholeDays(repurchase.every()), repurchase.keeps())),
                campaign,
                product.advertising());
    }

    private static int wholeDays(Duration duration) {
        return (int) Math.max(1, Math.round(duration.toMinutes() / (24.0 * 60)));
    }

    private static Market market(World world) {
        return ((World.Populated) world).market();
    }

    private Campaign campaign(String path, ProductSpec product, ArmSpec.Campaign arm, Creators creators) {
        ContractCompiler contracts = new ContractCompiler(scenario, product, problems);
        List<Hire> hires = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        Map<String, Double> split = arm.split();
        List<ArmSpec.Hire> parts = arm.hires();
        if (split != null) {
            Contract contract = contracts.compile(path + ".contract", arm.contract());
            split.forEach((tier, share) -> {
                if (share > 0) {
                    hires.add(new Hire(share, tier(tier), nicheOf(product.niche()), Hire.ANYONE, contract));
                    paths.add("split");
                }
            });
        } else if (parts != null) {
            double rest = restOf(parts);
            for (int i = 0; i < parts.size(); i++) {
                paths.add("hires[%d]".formatted(i));
                hires.add(hire(path, paths.get(i), contracts, arm, parts.get(i), rest, creators));
            }
        } else if (arm.hire() != null) {
            paths.add("hire");
            hires.add(hire(path, "hire", contracts, arm, arm.hire(), 1, creators));
        }
        Campaign campaign = new Campaign(
                arm.budget(),
                hires,
                fees(),
                scenario.overhead(),
                SearchCompiler.managers(arm.managers(), arm.negotiation()));
        for (int i = 0; i < hires.size(); i++) {
            checkAffordable(path, paths.get(i), campaign, hires.get(i), creators);
        }
        return campaign;
    }

    /** Returns the share of each part that gives none: what the others leave, in equal parts. */
    private static double restOf(List<ArmSpec.Hire> parts) {
        double given = 0;
        int without = 0;
        for (ArmSpec.Hire part : parts) {
            Double share = part.share();
            given += share == null ? 0 : share;
            without += share == null ? 1 : 0;
        }
        return (1 - given) / Math.max(1, without);
    }

    private Hire hire(
            String path,
            String key,
            ContractCompiler contracts,
            ArmSpec.Campaign arm,
            ArmSpec.Hire part,
            double rest,
            Creators creators) {
        Double given = part.share();
        double share = given == null ? rest : given;
        ContractSpec own = part.contract();
        Contract contract = own == null
                ? contracts.compile(path + ".contract", arm.contract())
                : contracts.compile("%s.%s.contract".formatted(path, key), own);
        if (part instanceof ArmSpec.Hire.Choose choose) {
            return new Hire(
                    share,
                    tier(choose.tier()),
                    nicheOf(choose.niche()),
                    platformOf(choose.platform()),
                    Hire.ANYONE,
                    contract,
                    SearchCompiler.search(choose));
        }
        List<String> names = ((ArmSpec.Hire.Named) part).creators();
        return new Hire(share, null, Hire.ANY_NICHE, markets.named(path + "." + key, names, creators), contract);
    }

    private @Nullable Tier tier(String name) {
        return name.equals(ArmSpec.Hire.ANY)
                ? null
                : MarketCompiler.tiers(scenario).named(name).orElse(null);
    }

    private int nicheOf(String name) {
        return name.equals(ArmSpec.Hire.ANY)
                ? Hire.ANY_NICHE
                : scenario.world().niches().indexOf(name);
    }

    private int platformOf(String name) {
        return name.equals(ArmSpec.Hire.ANY)
                ? Hire.ANY_PLATFORM
                : scenario.platforms().stream()
                        .map(PlatformSpec::title)
                        .toList()
                        .indexOf(name);
    }

    private FeeTable fees() {
        return scenario.fees() instanceof FeesSpec.Own own
                ? new FeeTable(own.points().stream()
                        .map(point -> new FeeTable.Point(point.followers(), point.fee()))
                        .toList())
                : FeeTable.SOURCE_ARTICLE_002;
    }

    /** Says what binds when a part of the budget cannot pay for a single creator. */
    private void checkAffordable(String path, String part, Campaign campaign, Hire hire, Creators creators) {
        String whom = whom(hire);
        Optional<Money> cheapest;
        try {
            cheapest = campaign.cheapest(hire, creators);
        } catch (ArithmeticException overflow) {
            problems.say(
                    "fees",
                    ErrorCode.E1203,
                    "carried on to the largest creators, the fees are beyond counting",
                    "add a price point for them");
            return;
        }
        if (cheapest.isEmpty()) {
            problems.say(
                    path + "." + part,
                    ErrorCode.E1403,
                    "the world has no %s".formatted(whom),
                    "largest audience in the world: %s people; widen tier or niche, or add creators"
                            .formatted(people(
                                    Arrays.stream(creators.followers()).max().orElse(0))));
            return;
        }
        Money purse = campaign.signingPartOf(hire);
        if (cheapest.get().compareTo(purse) > 0) {
            Contract contract = hire.contract();
            Money first = cheapest.get().minus(campaign.approach(hire));
            double usable = hire.share() * (1 - contract.reserve());
            problems.say(
                    path + ".budget",
                    ErrorCode.E1403,
                    "%s buys no %s: the cheapest costs %s (%s, %s %s)"
                            .formatted(
                                    money(purse),
                                    whom,
                                    money(cheapest.get()),
                                    firstPayment(contract, first),
                                    campaign.approach(hire).equals(scenario.overhead())
                                            ? "overhead"
                                            : "overhead, audit and negotiation",
                                    money(campaign.approach(hire))),
                    usable < 1
                            ? "raise the budget to %s, or give this part a larger share"
                                    .formatted(money(new Money(
                                            (long) Math.ceil(cheapest.get().cents() / usable))))
                            : "raise the budget to at least %s".formatted(money(cheapest.get())));
            return;
        }
        warnOfFewAccounts(path, hire, creators);
    }

    private String firstPayment(Contract contract, Money amount) {
        if (contract instanceof Contract.Gift) {
            return "gift " + money(amount);
        } else if (contract instanceof Contract.Affiliate affiliate) {
            return "%s %% set aside for commissions".formatted(Math.round(100 * affiliate.reserve()));
        }
        return (contract instanceof Contract.Ambassador ? "first month " : "fee ") + money(amount);
    }

    private void warnOfFewAccounts(String path, Hire hire, Creators creators) {
        int few = 0;
        int[] candidates = hire.candidates(creators);
        for (int k : candidates) {
            few += creators.genuine(k) / scenario.world().peoplePerAccount() < FEW_ACCOUNTS ? 1 : 0;
        }
        if (few > 0) {
            problems.say(
                    path,
                    ErrorCode.W2003,
                    "%d of %d creators that may be hired have fewer than %d follower accounts"
                            .formatted(few, candidates.length, FEW_ACCOUNTS),
                    "lower world.people_per_account for sharper figures on them");
        }
    }

    private String whom(Hire hire) {
        if (hire.listed().length > 0) {
            return "creator of those named";
        }
        String tier = hire.tier() == null ? "creator" : hire.tier().name() + " creator";
        String niche = hire.niche() == Hire.ANY_NICHE
                ? tier
                : tier + " in " + scenario.world().niches().get(hire.niche());
        return hire.platform() == Hire.ANY_PLATFORM
                ? niche
                : niche + " on " + scenario.platforms().get(hire.platform()).title();
    }

    private static String people(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String money(Money amount) {
        return String.format(Locale.ROOT, "%,.2f %s", amount.toMajor(), scenario.currency());
    }
}
