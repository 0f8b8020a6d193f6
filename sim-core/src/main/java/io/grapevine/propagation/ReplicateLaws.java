package io.grapevine.propagation;

import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.kernel.Pressure;
import io.grapevine.propagation.SpreadModel.Adoption;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.propagation.SpreadModel.Contagion;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Messages;
import io.grapevine.propagation.SpreadModel.PricePercolation;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadModel.Thresholds;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.function.IntFunction;

/** What the kernels draw by in each replicate: the laws of a model under the keys of a seed. */
final class ReplicateLaws {
    /** Rounds of models in which an account can wait for any time: a run without a limit must end. */
    static final int MOST_ROUNDS = 1_000_000;

    private static final int[] NOT_ASKED = {};

    private final long seed;

    ReplicateLaws(long seed) {
        this.seed = seed;
    }

    DrawKey key(int replicate, Purpose purpose) {
        return DrawKey.of(seed, replicate, purpose);
    }

    /** Returns how many messages accounts need, by replicate; a model that gives each follow a strength has none. */
    IntFunction<MessagesNeeded> messages(Messages model, int[] followed) {
        if (model instanceof Thresholds thresholds) {
            ThresholdRule.Needs needs = thresholds.rule().in(followed);
            return replicate -> needs.drawnBy(key(replicate, Purpose.THRESHOLD));
        }
        if (model instanceof PricePercolation percolation) {
            double chance = percolation.chance(followed.length);
            return replicate -> MessagesNeeded.geometricAtPrice(
                    chance,
                    key(replicate, Purpose.THRESHOLD),
                    percolation.price(),
                    key(replicate, Purpose.RESERVATION_PRICE));
        }
        boolean cascade = model instanceof IndependentCascade;
        if (cascade && ((Carried) model).strength() instanceof Strength.Equal equal) {
            return replicate -> MessagesNeeded.geometric(equal.value(), key(replicate, Purpose.THRESHOLD));
        }
        return replicate -> cascade
                ? MessagesNeeded.geometric(followed, key(replicate, Purpose.THRESHOLD))
                : MessagesNeeded.uniform(followed, key(replicate, Purpose.THRESHOLD));
    }

    /** Returns whether the number of follows that an account has made plays a part. */
    static boolean asksForFollowed(SpreadModel model) {
        return !(model instanceof Contagion)
                && !(model instanceof Carried carried && carried.strength() instanceof Strength.Equal);
    }

    IntFunction<Pressure> contagion(Contagion model) {
        return replicate -> Pressure.contagion(
                model.infect(), model.recover(), key(replicate, Purpose.THRESHOLD), key(replicate, Purpose.STAY));
    }

    IntFunction<Pressure> adoption(Adoption model, int[] followed) {
        return replicate ->
                Pressure.adoption(model.innovation(), model.imitation(), followed, key(replicate, Purpose.THRESHOLD));
    }

    /** Returns the pressure of a model of either kind. */
    IntFunction<Pressure> pressure(SpreadModel model, int[] followed) {
        return model instanceof Contagion contagion ? contagion(contagion) : adoption((Adoption) model, followed);
    }

    static int[] none() {
        return NOT_ASKED;
    }
}
