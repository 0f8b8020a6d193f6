package io.grapevine.scenario.compiler;

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
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.FeesSpec;
import io.grapevine.scenario.ProductSpec;
import io.grapevine.scenario.Scenario;
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

    CampaignCompiler(Scenario scenario, Problems problems, NetworkFiles files) {
        this.scenario = scenario;
        this.problems = problems;
        this.markets = new MarketCompiler(scenario, problems, files);
        this.spec = Objects.requireNonNull(scenario.product(), "campaigns have a product");
    }

    Optional<Experiment> compile() {
        Optional<MarketCompiler.Plan> market = markets.plan();
        if (market.isEmpty()) {
            return Optional.empty();
        }
        Creators creators = market.get().creators();
        TrustWeighted model = TrustWeightedCompiler.compile(scenario);
        Product product = new Product(
                scenario.world().niches().indexOf(spec.niche()),
                spec.price(),
                spec.margin(),
                spec.quality(),
                spec.satisfaction());
        List<Experiment.Arm> arms = new ArrayList<>();
        scenario.arms().forEach((name, arm) -> {
            Campaign campaign = arm instanceof ArmSpec.Campaign plan ? campaign(name, plan, creators) : null;
            arms.add(arm(name, model, product, campaign));
        });
        boolean control = scenario.control() == Scenario.Control.SIMULATE;
        if (control) {
            arms.add(arm(Scenario.CONTROL, model, product, null));
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

    private Experiment.Arm arm(String name, TrustWeighted model, Product product, @Nullable Campaign campaign) {
        return new Experiment.Arm(
                name,
                world -> new CampaignSimulation(
                        model,
                        market(world),
                        Platform.INSTAGRAM,
                        product,
                        campaign,
                        scenario.run().days(),
                        scenario.run().seed(),
                        scenario.currency()));
    }

    private static Market market(World world) {
        return ((World.Populated) world).market();
    }

    private Campaign campaign(String name, ArmSpec.Campaign arm, Creators creators) {
        List<Hire> hires = new ArrayList<>();
        Map<String, Double> split = arm.split();
        if (split != null) {
            split.forEach((tier, share) -> {
                if (share > 0) {
                    hires.add(new Hire(share, tier(tier), nicheOf(spec.niche()), Hire.ANYONE));
                }
            });
        } else if (arm.hire() instanceof ArmSpec.Hire.Named named) {
            hires.add(new Hire(1, null, Hire.ANY_NICHE, markets.named(name, named.creators(), creators)));
        } else if (arm.hire() instanceof ArmSpec.Hire.Choose choose) {
            hires.add(new Hire(1, tier(choose.tier()), nicheOf(choose.niche()), Hire.ANYONE));
        }
        ArmSpec.Contract contract = arm.contract();
        Campaign campaign = new Campaign(
                arm.budget(),
                hires,
                new Contract.PaidPost(contract.posts(), (int) Math.max(1, Math.round(days(contract.every())))),
                contract.disclosed(),
                fees(),
                scenario.overhead());
        for (Hire hire : hires) {
            checkAffordable(name, arm, campaign, hire, creators);
        }
        return campaign;
    }

    private static double days(Duration duration) {
        return duration.toMinutes() / (24.0 * 60);
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

    private FeeTable fees() {
        return scenario.fees() instanceof FeesSpec.Own own
                ? new FeeTable(own.points().stream()
                        .map(point -> new FeeTable.Point(point.followers(), point.fee()))
                        .toList())
                : FeeTable.SOURCE_ARTICLE_002;
    }

    /** Says what binds when a part of the budget cannot pay for a single creator. */
    private void checkAffordable(String name, ArmSpec.Campaign arm, Campaign campaign, Hire hire, Creators creators) {
        String path = "arms." + name;
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
                    arm.split() != null ? path + ".split" : path + ".hire",
                    ErrorCode.E1403,
                    "the world has no %s".formatted(whom),
                    "largest audience in the world: %s people; widen tier or niche, or add creators"
                            .formatted(people(
                                    Arrays.stream(creators.followers()).max().orElse(0))));
            return;
        }
        Money part = campaign.partOf(hire);
        if (cheapest.get().compareTo(part) > 0) {
            Money fee = cheapest.get().minus(scenario.overhead());
            problems.say(
                    path + ".budget",
                    ErrorCode.E1403,
                    "%s buys no %s: the cheapest costs %s (fee %s, overhead %s)"
                            .formatted(
                                    money(part), whom, money(cheapest.get()), money(fee), money(scenario.overhead())),
                    hire.share() < 1
                            ? "raise the budget to %s, or give this part a larger share"
                                    .formatted(money(new Money(
                                            (long) Math.ceil(cheapest.get().cents() / hire.share()))))
                            : "raise the budget to at least %s".formatted(money(cheapest.get())));
            return;
        }
        warnOfFewAccounts(path, hire, creators);
    }

    private void warnOfFewAccounts(String path, Hire hire, Creators creators) {
        int few = 0;
        int[] candidates = hire.candidates(creators);
        for (int k : candidates) {
            few += creators.followers()[k] / scenario.world().peoplePerAccount() < FEW_ACCOUNTS ? 1 : 0;
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
        return hire.niche() == Hire.ANY_NICHE
                ? tier
                : tier + " in " + scenario.world().niches().get(hire.niche());
    }

    private static String people(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String money(Money amount) {
        return String.format(Locale.ROOT, "%,.2f %s", amount.toMajor(), scenario.currency());
    }
}
