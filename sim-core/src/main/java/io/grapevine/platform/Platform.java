package io.grapevine.platform;

import io.grapevine.odd.Submodel;

/**
 * How long a post lives.
 *
 * @param name name in scenario files
 * @param halfLifeHours hours after which a post has had half of the views it will ever have, above 0
 * @param source where the figure comes from, with its date and grade
 */
@Submodel(
        name = "Life of a post",
        says = "A post collects its views over its life with a half-life in hours that the platform has.",
        formula = {
            "S(d) = 1 - 2^(-24 d / half-life): share of its views that a post has had after d days; S(30) = 1",
            "Instagram: half-life 19 h"
        },
        source = "Graffius 2022, half-life of social media posts, grade B",
        order = 110,
        keys = "platforms")
public record Platform(String name, double halfLifeHours, String source) {
    /** Days after which the rest of a post's views is counted as seen. */
    private static final int DAYS = 30;

    /** Instagram: 19 hours, Scott Graffius 2018 and 2022 (19.8 h in 2025), grade B. */
    public static final Platform INSTAGRAM =
            new Platform("instagram", 19, "Graffius 2022, half-life of social media posts: 19 h (grade B)");

    public Platform {
        if (!(halfLifeHours > 0)) {
            throw new IllegalArgumentException("halfLifeHours=%s must be above 0".formatted(halfLifeHours));
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
}
