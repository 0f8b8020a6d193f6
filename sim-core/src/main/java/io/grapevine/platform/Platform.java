package io.grapevine.platform;

import io.grapevine.odd.Submodel;

/**
 * Where posts live: for how long, who sees them, who reacts, and what is shown to people who do not follow their author.
 *
 * @param name name in scenario files
 * @param halfLifeHours hours after which a post has had half of the views it will ever have, above 0
 * @param seeing chance that a follower ever sees a post
 * @param engaging chance that someone who sees it reacts
 * @param discovery share of all sights that go to people who do not follow the author, in [0, 1)
 * @param ranking power of a post's engagement so far, relative to what is usual, in the odds of being shown; 0 for none
 */
@Submodel(
        name = "Platforms",
        says = "How long posts live, who sees and who reacts, by platform: dated data, each figure with its"
                + " source.",
        formula = "S(d) = 1 - 2^(-24 d / half-life in hours): share of its views that a post has had after d"
                + " days; S(30) = 1",
        source = "Graffius 2022 and the data files of the platforms",
        order = 110,
        keys = "platforms")
public record Platform(
        String name, double halfLifeHours, Response seeing, Response engaging, double discovery, double ranking) {
    /** Days after which the rest of a post's views is counted as seen. */
    public static final int DAYS = 30;

    public Platform {
        if (!(halfLifeHours > 0)) {
            throw new IllegalArgumentException("halfLifeHours=%s must be above 0".formatted(halfLifeHours));
        }
        if (!(discovery >= 0 && discovery < 1)) {
            throw new IllegalArgumentException("discovery=%s must be in [0, 1)".formatted(discovery));
        }
        if (!(ranking >= 0)) {
            throw new IllegalArgumentException("ranking=%s must be at least 0".formatted(ranking));
        }
    }

    /**
     * Returns the share of a post's views that fall on its day 0, 1, ... of life or before: rising, the last one is 1.
     */
    public double[] shareByDay() {
        double[] share = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            share[day] = 1 - StrictMath.pow(2, -24.0 * (day + 1) / halfLifeHours);
        }
        share[DAYS - 1] = 1;
        return share;
    }

    /** Returns how many people who do not follow the author see a post for each follower who does. */
    public double discoveredPerSight() {
        return discovery / (1 - discovery);
    }
}
