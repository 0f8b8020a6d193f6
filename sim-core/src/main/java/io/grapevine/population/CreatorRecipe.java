package io.grapevine.population;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.Arrays;
import java.util.List;

/** Where the creators of a market come from. */
@Submodel(
        name = "Creators",
        says = "Creators are accounts that can be hired. Their follower counts come from a power law cut off at"
                + " both ends or from a list; their niches are drawn uniformly unless listed; their authenticity is"
                + " uniform in (0, 1), drawn without regard to the audience.",
        formula = {"density of followers f in [from, to] in proportion to f^-exponent", "authenticity ~ U(0, 1)"},
        source = "power laws of audiences; exponent and number are this project's",
        order = 30,
        keys = "world.creators",
        onlyWith = {"world.creators.count", "world.creators.list"})
public sealed interface CreatorRecipe {

    /** Returns the creators; creator k is account k, so there may be no more of them than accounts. */
    Creators draw(int niches, int platforms, long seed);

    /** Returns the largest audience that can come out, in people. */
    long largest();

    int count();

    /**
     * Audiences from a power law cut off at both ends: the density at f followers is in proportion to f^-exponent. Niches
     * are equally likely.
     *
     * @param count number of creators, at least 1
     * @param from fewest followers, at least 1
     * @param to most followers, at least {@code from}
     * @param exponent exponent of the density
     */
    record PowerLaw(int count, long from, long to, double exponent) implements CreatorRecipe {
        public PowerLaw {
            if (count < 1) {
                throw new IllegalArgumentException("count=%d must be at least 1".formatted(count));
            }
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("from=%d and to=%d must ascend from 1".formatted(from, to));
            }
        }

        @Override
        public Creators draw(int niches, int platforms, long seed) {
            DrawKey key = DrawKey.ofWorld(seed, Purpose.CREATOR);
            long[] followers = new long[count];
            int[] niche = new int[count];
            for (int k = 0; k < count; k++) {
                followers[k] = Math.round(quantile(key.unit(k, 0)));
                niche[k] = key.below(niches, k, 1);
            }
            return numbered(followers, niche, platforms, key);
        }

        /** Returns the audience that a share {@code u} of creators stay below, in (0, 1). */
        double quantile(double u) {
            double power = 1 - exponent;
            if (Math.abs(power) < 1e-9) {
                return from * StrictMath.pow(to / (double) from, u);
            }
            double low = StrictMath.pow((double) from, power);
            double high = StrictMath.pow((double) to, power);
            return StrictMath.pow(low + u * (high - low), 1 / power);
        }

        @Override
        public long largest() {
            return to;
        }
    }

    /**
     * Creators some of whom have bought followers. Their public follower counts are those of the recipe; the bought ones
     * among them are not people.
     *
     * @param recipe where the creators come from
     * @param chance chance that a creator of {@value #USUAL} public followers has bought some, in [0, 1]
     * @param share share of their public followers that buyers have bought, in [0, 1)
     * @param slope what a factor ten of public followers adds to the chance
     */
    @Submodel(
            name = "Bought followers",
            says = "Some creators have bought a share of their public followers. Fees, tiers and tables read the"
                    + " public number F; F (1 - share) people follow, drawn as those of a creator of that size."
                    + " Bought followers never see and never buy.",
            formula = {
                "P(has bought) = creators + slope log10(F / 30,000), cut to [0, 1]",
                "followers who are people = F (1 - share)"
            },
            source = "this project, grade C; Heepsy finds more among large creators, HypeAuditor among small ones",
            order = 32,
            keys = "world.creators.bought",
            onlyWith = "world.creators.bought.creators")
    record SomeBought(CreatorRecipe recipe, double chance, double share, double slope) implements CreatorRecipe {
        /** Public followers at which the chance is as given. */
        public static final long USUAL = 30_000;

        public SomeBought {
            if (!(chance >= 0 && chance <= 1 && share >= 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "chance=%s must be in [0, 1] and share=%s in [0, 1)".formatted(chance, share));
            }
        }

        @Override
        public Creators draw(int niches, int platforms, long seed) {
            Creators honest = recipe.draw(niches, platforms, seed);
            DrawKey key = DrawKey.ofWorld(seed, Purpose.BOUGHT);
            double[] bought = new double[honest.count()];
            for (int k = 0; k < bought.length; k++) {
                double tenfold = StrictMath.log10(honest.followers()[k] / (double) USUAL);
                bought[k] = key.unit(k, 0) < chance + slope * tenfold ? share : 0;
            }
            return honest.withBought(bought);
        }

        @Override
        public long largest() {
            return recipe.largest();
        }

        @Override
        public int count() {
            return recipe.count();
        }
    }

    /**
     * Creators one by one.
     *
     * @param entries at least one
     */
    record Listed(List<Entry> entries) implements CreatorRecipe {
        /**
         * One creator, or several alike.
         *
         * @param count how many of them, at least 1
         * @param followers public followers in people, at least 1
         * @param niche index of the niche
         * @param bought share of the public followers that are bought, in [0, 1)
         */
        public record Entry(int count, long followers, int niche, double bought) {
            /** Creators who have bought nobody. */
            public Entry(int count, long followers, int niche) {
                this(count, followers, niche, 0);
            }
        }

        public Listed {
            entries = List.copyOf(entries);
            for (Entry entry : entries) {
                if (!(entry.bought >= 0 && entry.bought < 1)) {
                    throw new IllegalArgumentException("bought=%s must be in [0, 1)".formatted(entry.bought));
                }
                if (entry.count < 1 || entry.followers < 1) {
                    throw new IllegalArgumentException(
                            "count=%d and followers=%d must be at least 1".formatted(entry.count, entry.followers));
                }
            }
        }

        @Override
        public Creators draw(int niches, int platforms, long seed) {
            long[] followers = new long[count()];
            int[] niche = new int[count()];
            double[] bought = new double[count()];
            int k = 0;
            for (Entry entry : entries) {
                Arrays.fill(bought, k, k + entry.count, entry.bought);
                Arrays.fill(followers, k, k + entry.count, entry.followers);
                Arrays.fill(niche, k, k + entry.count, entry.niche);
                k += entry.count;
            }
            return numbered(followers, niche, platforms, DrawKey.ofWorld(seed, Purpose.CREATOR))
                    .withBought(bought);
        }

        @Override
        public int count() {
            return entries.stream().mapToInt(Entry::count).sum();
        }

        @Override
        public long largest() {
            return entries.stream().mapToLong(Entry::followers).max().orElse(0);
        }
    }

    private static Creators numbered(long[] followers, int[] niche, int platforms, DrawKey key) {
        int[] account = new int[followers.length];
        Arrays.setAll(account, k -> k);
        return Creators.of(account, followers, niche, platforms, key);
    }
}
