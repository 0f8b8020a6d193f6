package io.grapevine.experiment;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.bridge.Betweenness;
import io.grapevine.network.bridge.PageRanks;
import io.grapevine.outcome.SeedReport;
import io.grapevine.propagation.Seeds;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.seeding.Allowance;
import io.grapevine.seeding.LiveWorlds;
import io.grapevine.seeding.SeedMethod;
import io.grapevine.seeding.SeedQuestion;
import io.grapevine.seeding.Seeder;
import io.grapevine.seeding.Trials;
import io.grapevine.seeding.TriedSeeds;
import io.grapevine.seeding.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How an arm of a classic model picks the accounts that start active, in the world it acts in. */
public sealed interface SeedRule {
    /**
     * Returns the seeds in a world.
     *
     * @param workers do what takes long
     * @throws IllegalArgumentException if the world has too few accounts
     * @throws io.grapevine.seeding.SeedingStopped if whoever listens to the workers asks for it
     */
    Seeds in(World world, long seed, Workers workers);

    /** Returns a rule that starts about as many and takes no time: this one, unless it takes long to choose. */
    default SeedRule standIn() {
        return this;
    }

    /** Returns how many bytes choosing takes in a world at least, as far as that is known beforehand. */
    default double bytes(World world) {
        return 0;
    }

    /** These accounts. */
    record Listed(int[] accounts) implements SeedRule {
        @Override
        public Seeds in(World world, long seed, Workers workers) {
            return new Seeds.Fixed(accounts);
        }
    }

    /** Those with the most followers; among equals the smaller number. */
    record MostFollowed(int count) implements SeedRule {
        @Override
        public Seeds in(World world, long seed, Workers workers) {
            requireAtMost(count, world.accounts());
            if (!(world instanceof World.Network stored)) {
                return new Seeds.Fixed(IntStream.range(0, count).toArray());
            }
            FollowerNetwork network = stored.network();
            return new Seeds.Fixed(IntStream.range(0, network.accounts())
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer a) -> -network.followerCount(a))
                            .thenComparingInt(a -> a))
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /**
     * Those on the most shortest paths between others, along follows (Freeman 1977); among equals to seven digits the
     * smaller number. Takes time in proportion to accounts times follows.
     */
    record MostBetween(int count) implements SeedRule {
        @Override
        public SeedRule standIn() {
            return new MostFollowed(count);
        }

        @Override
        public Seeds in(World world, long seed, Workers workers) {
            requireAtMost(count, world.accounts());
            if (!(world instanceof World.Network stored)) {
                return new Seeds.Fixed(IntStream.range(0, count).toArray());
            }
            return new Seeds.Fixed(
                    highest(workers.alone("betweenness", () -> Betweenness.of(stored.network())), count));
        }
    }

    /** Those to whom most attention flows (PageRank); among equals to seven digits the smaller number. */
    record TopRanked(int count) implements SeedRule {
        @Override
        public SeedRule standIn() {
            return new MostFollowed(count);
        }

        @Override
        public Seeds in(World world, long seed, Workers workers) {
            requireAtMost(count, world.accounts());
            FollowerNetwork network = requireNetwork(world);
            return new Seeds.Fixed(highest(workers.alone("page rank", () -> PageRanks.of(network)), count));
        }
    }

    /** So many at random, drawn anew for each replicate. */
    record AtRandom(int count) implements SeedRule {
        @Override
        public Seeds in(World world, long seed, Workers workers) {
            requireAtMost(count, world.accounts());
            return new Seeds.AtRandom(world.accounts(), count, seed);
        }
    }

    /**
     * As a function of the network says, the same in every replicate.
     *
     * @param count how many
     * @param choice returns the accounts for a network and the scenario's seed
     */
    record By(int count, Choice choice) implements SeedRule {
        @Override
        public SeedRule standIn() {
            return new MostFollowed(count);
        }

        @Override
        public Seeds in(World world, long seed, Workers workers) {
            return new Seeds.Fixed(choice.in(requireNetwork(world), seed));
        }

        /** Chooses accounts of a network. */
        public interface Choice {
            int[] in(FollowerNetwork network, long seed);
        }
    }

    /**
     * As a method of the field chooses for an independent cascade or a linear threshold, the same in every replicate.
     *
     * @param method the method
     * @param seeder how hard it tries
     * @param model the model
     * @param terms who counts, by when, and what it may cost
     * @param runs forward simulations that judge the choice, fewer if a stop is asked; 0 for none
     * @param level level of their intervals
     * @param tried what other arms have tried
     */
    record Method(
            SeedMethod method, Seeder seeder, Carried model, Terms terms, int runs, double level, TriedSeeds tried)
            implements SeedRule {
        /**
         * @param weight how much each account counts; empty where each counts 1
         * @param byStep round up to which being reached counts
         * @param allowance what seeds may cost
         */
        public record Terms(double[] weight, int byStep, Allowance allowance) {}

        @Override
        public SeedRule standIn() {
            return method == SeedMethod.FOLLOWERS && runs == 0
                    ? this
                    : new Method(SeedMethod.FOLLOWERS, seeder, model, terms, 0, level, tried);
        }

        @Override
        public double bytes(World world) {
            return method == SeedMethod.GREEDY ? LiveWorlds.bytes(question(world, 0), seeder.worlds()) : 0;
        }

        private SeedQuestion question(World world, long seed) {
            return new SeedQuestion(
                    requireNetwork(world), model, terms.weight(), terms.byStep(), terms.allowance(), seed);
        }

        @Override
        public Seeds in(World world, long seed, Workers workers) {
            SeedQuestion question = question(world, seed);
            FollowerNetwork network = question.network();
            long start = System.nanoTime();
            Seeder.Choice choice = seeder.choose(question, method, workers);
            double seconds = (System.nanoTime() - start) / 1e9;
            SeedReport.Trial trial =
                    runs == 0 ? null : new Trials(question, runs, workers, tried).of(choice.account(), level);
            boolean priced = !terms.allowance().isCount();
            List<SeedReport.Pick> picks = IntStream.range(0, choice.account().length)
                    .mapToObj(at -> {
                        int account = choice.account()[at];
                        return new SeedReport.Pick(
                                account,
                                world.ids().id(account),
                                network.followerCount(account),
                                priced ? terms.allowance().price(account) : Double.NaN,
                                choice.gain().length == 0 ? Double.NaN : choice.gain()[at]);
                    })
                    .toList();
            return new Seeds.Chosen(new SeedReport(
                    method.name().toLowerCase(Locale.ROOT),
                    picks,
                    priced ? terms.allowance().budget() : Double.NaN,
                    trial,
                    choice.bound(),
                    seconds));
        }
    }

    /** A share of all accounts at random, drawn anew for each replicate; rounded to the nearest number. */
    record Share(double share) implements SeedRule {
        @Override
        public Seeds in(World world, long seed, Workers workers) {
            return new Seeds.AtRandom(world.accounts(), (int) Math.round(share * world.accounts()), seed);
        }
    }

    private static int[] highest(double[] score, int count) {
        return IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer a) -> -(float) score[a])
                        .thenComparingInt(a -> a))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static FollowerNetwork requireNetwork(World world) {
        if (world instanceof World.Network stored) {
            return stored.network();
        }
        throw new IllegalArgumentException("accounts are chosen by their follows, and this world stores none");
    }

    private static void requireAtMost(int count, int accounts) {
        if (count > accounts) {
            throw new IllegalArgumentException("count=%d exceeds the %d accounts".formatted(count, accounts));
        }
    }
}
