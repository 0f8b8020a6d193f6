package io.grapevine.experiment;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.bridge.Betweenness;
import io.grapevine.propagation.Seeds;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How an arm of a classic model picks the accounts that start active, in the world it acts in. */
public sealed interface SeedRule {
    /**
     * Returns the seeds in a world.
     *
     * @throws IllegalArgumentException if the world has too few accounts
     */
    Seeds in(World world, long seed);

    /** These accounts. */
    record Listed(int[] accounts) implements SeedRule {
        @Override
        public Seeds in(World world, long seed) {
            return new Seeds.Fixed(accounts);
        }
    }

    /** Those with the most followers; among equals the smaller number. */
    record MostFollowed(int count) implements SeedRule {
        @Override
        public Seeds in(World world, long seed) {
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
        public Seeds in(World world, long seed) {
            requireAtMost(count, world.accounts());
            if (!(world instanceof World.Network stored)) {
                return new Seeds.Fixed(IntStream.range(0, count).toArray());
            }
            double[] betweenness = Betweenness.of(stored.network());
            return new Seeds.Fixed(IntStream.range(0, betweenness.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer a) -> -(float) betweenness[a])
                            .thenComparingInt(a -> a))
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /** So many at random, drawn anew for each replicate. */
    record AtRandom(int count) implements SeedRule {
        @Override
        public Seeds in(World world, long seed) {
            requireAtMost(count, world.accounts());
            return new Seeds.AtRandom(world.accounts(), count, seed);
        }
    }

    /**
     * As a function of the network says, the same in every replicate.
     *
     * @param choice returns the accounts for a network and the scenario's seed
     */
    record By(Choice choice) implements SeedRule {
        @Override
        public Seeds in(World world, long seed) {
            if (!(world instanceof World.Network stored)) {
                throw new IllegalArgumentException("accounts are chosen by their follows, and this world stores none");
            }
            return new Seeds.Fixed(choice.in(stored.network(), seed));
        }

        /** Chooses accounts of a network. */
        public interface Choice {
            int[] in(FollowerNetwork network, long seed);
        }
    }

    /** A share of all accounts at random, drawn anew for each replicate; rounded to the nearest number. */
    record Share(double share) implements SeedRule {
        @Override
        public Seeds in(World world, long seed) {
            return new Seeds.AtRandom(world.accounts(), (int) Math.round(share * world.accounts()), seed);
        }
    }

    private static void requireAtMost(int count, int accounts) {
        if (count > accounts) {
            throw new IllegalArgumentException("count=%d exceeds the %d accounts".formatted(count, accounts));
        }
    }
}
