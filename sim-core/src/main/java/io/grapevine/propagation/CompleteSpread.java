package io.grapevine.propagation;

import io.grapevine.kernel.CompleteCountdown;
import io.grapevine.kernel.CompletePressure;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.kernel.MixedTies;
import io.grapevine.kernel.Pressure;
import io.grapevine.kernel.Threshold;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.propagation.SpreadModel.Messages;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadModel.TalkOfTheNetwork;
import io.grapevine.random.Purpose;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Compiles classic models for accounts that all follow each other, with no follow stored. */
final class CompleteSpread {
    private final int accounts;
    private final ReplicateLaws laws;
    private final int maxRounds;

    CompleteSpread(int accounts, long seed, int maxRounds) {
        this.accounts = accounts;
        this.laws = new ReplicateLaws(seed);
        this.maxRounds = maxRounds;
    }

    Supplier<Spread> of(SpreadModel model) {
        if (model instanceof Carried carried && carried.strength() instanceof Strength.PerFollow) {
            throw new IllegalArgumentException(
                    "a complete network has no follows that could carry strengths of their own");
        }
        if (model instanceof TalkOfTheNetwork talk) {
            return ties(talk);
        }
        int[] followed = new int[accounts];
        Arrays.fill(followed, accounts - 1);
        return model instanceof Messages messages
                ? countdown(laws.messages(messages, followed))
                : pressure(laws.pressure(model, followed));
    }

    private Supplier<Spread> countdown(IntFunction<MessagesNeeded> needs) {
        return () -> {
            CompleteCountdown countdown = new CompleteCountdown(accounts);
            return (seeds, replicate, course) -> {
                MessagesNeeded need = needs.apply(replicate);
                countdown.run(need.starters(seeds, accounts), need, maxRounds, course.ever);
            };
        };
    }

    private Supplier<Spread> pressure(IntFunction<Pressure> law) {
        int rounds = Math.min(maxRounds, ReplicateLaws.MOST_ROUNDS);
        return () -> {
            CompletePressure pressure = new CompletePressure(accounts);
            return (seeds, replicate, course) ->
                    pressure.run(seeds, law.apply(replicate), rounds, course.ever, course.active);
        };
    }

    private Supplier<Spread> ties(TalkOfTheNetwork model) {
        int rounds = Math.min(maxRounds, ReplicateLaws.MOST_ROUNDS);
        MixedTies.Doses doses = new MixedTies.Doses(
                Dose.ofChance(model.alpha()), Dose.ofChance(model.betaWeak()), Dose.ofChance(model.betaStrong()));
        return () -> {
            MixedTies ties = new MixedTies(accounts, model.strong(), model.weak());
            return (seeds, replicate, course) -> ties.run(
                    seeds,
                    doses,
                    Threshold.exponential(laws.key(replicate, Purpose.THRESHOLD)),
                    laws.key(replicate, Purpose.ENCOUNTER),
                    rounds,
                    course.ever);
        };
    }
}
