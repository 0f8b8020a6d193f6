package io.grapevine.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.outcome.SeedReport.Bound;
import io.grapevine.outcome.SeedReport.Trial;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** As many reverse sets are drawn as epsilon asks for: neither many more nor too few to choose well. */
final class ReverseStoppingTest {
    /** Steps of doubling would draw twice as many sets where a tenth less of epsilon needs a quarter more. */
    @Test
    void sets_are_drawn_by_what_is_asked_and_not_by_the_double() {
        FollowerNetwork network = Networks.random(Dice.of("asked", 1), 2_000, 8_000);
        SeedQuestion question =
                SeedQuestion.ofCount(network, new IndependentCascade(new Strength.PerFollowed()), 20, 5);
        ReverseReachable prepared = ReverseReachable.of(question);
        double before = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double epsilon = .25; epsilon > .05; epsilon *= .9) {
            Bound bound = Objects.requireNonNull(
                    prepared.choose(epsilon, .001, Workers.of(2)).bound());
            assertThat(bound.isReached()).isTrue();
            if (before > 0) {
                assertThat(bound.sets() / before).isBetween(.7, 1.75);
            }
            before = bound.sets();
            least = Math.min(least, before);
            most = Math.max(most, before);
        }
        assertThat(most / least).isGreaterThan(8);
    }

    /** Where hubs are nearly the best there is: fitted to few sets, as at .5, the choice would spread less than they do. */
    @Test
    void at_the_usual_epsilon_the_choice_does_better_than_the_most_followed() {
        FollowerNetwork network = new NetworkRecipe.BarabasiAlbert(3_000, 2).build(5);
        SeedQuestion question =
                SeedQuestion.ofCount(network, new IndependentCascade(new Strength.PerFollowed()), 20, 5);
        int[] chosen =
                ReverseReachable.of(question).choose(.03, .001, Workers.of(2)).account();
        Trial trial = new Trials(question, 4_000, Workers.of(2), new TriedSeeds()).of(chosen, .95);
        assertThat(trial).isNotNull();
        assertThat(trial.lead().low()).isPositive();
    }
}
