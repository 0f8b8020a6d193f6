package io.grapevine.propagation;

import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.random.DrawKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** How many of the follows that an account has made must be of active authors before it acts. */
public sealed interface ThresholdRule {
    /** Returns how many messages each account needs in a replicate, as a function of the follows it has made. */
    Needs in(int[] followed);

    /** Tells how many messages accounts need, from the draws of a replicate. */
    interface Needs {
        MessagesNeeded drawnBy(DrawKey key);
    }

    /**
     * A share of them (Watts 2002), in decimal arithmetic: .3 of 10 is 3, .07 of 100 is 7. Who follows nobody never acts.
     *
     * @param share in (0, 1]
     */
    record Fraction(double share) implements ThresholdRule {
        public Fraction {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share=%s must be in (0, 1]".formatted(share));
            }
        }

        @Override
        public Needs in(int[] followed) {
            BigDecimal exact = BigDecimal.valueOf(share);
            int[] ofFollowed = new int[1 + Arrays.stream(followed).max().orElse(0)];
            int[] messages = new int[followed.length];
            for (int account = 0; account < messages.length; account++) {
                int n = followed[account];
                if (n > 0 && ofFollowed[n] == 0) {
                    ofFollowed[n] = exact.multiply(BigDecimal.valueOf(n))
                            .setScale(0, RoundingMode.CEILING)
                            .intValueExact();
                }
                messages[account] = n == 0 ? MessagesNeeded.NEVER : ofFollowed[n];
            }
            MessagesNeeded given = MessagesNeeded.given(messages);
            return key -> given;
        }
    }

    /**
     * The same number for everybody: complex contagion.
     *
     * @param number at least 1
     */
    record Count(int number) implements ThresholdRule {
        public Count {
            if (number < 1) {
                throw new IllegalArgumentException("number=%d must be at least 1".formatted(number));
            }
        }

        @Override
        public Needs in(int[] followed) {
            int[] messages = new int[followed.length];
            Arrays.fill(messages, number);
            MessagesNeeded given = MessagesNeeded.given(messages);
            return key -> given;
        }
    }

    /**
     * A number for each account (Granovetter 1978); 0 for one that acts by itself.
     *
     * @param numbers one an account, each at least 0
     */
    record Counts(int[] numbers) implements ThresholdRule {
        @Override
        public Needs in(int[] followed) {
            if (numbers.length != followed.length) {
                throw new IllegalArgumentException(
                        "numbers.length=%d differs from accounts=%d".formatted(numbers.length, followed.length));
            }
            MessagesNeeded given = MessagesNeeded.given(numbers);
            return key -> given;
        }
    }

    /**
     * As a rule says, from the follows that an account has made and its own draw.
     *
     * @param rule the rule
     */
    record By(MessagesNeeded.Rule rule) implements ThresholdRule {
        @Override
        public Needs in(int[] followed) {
            return key -> MessagesNeeded.by(rule, followed, key);
        }
    }

    /**
     * A share of them that is normal over accounts, drawn anew for each replicate (Granovetter 1978).
     *
     * @param mean mean share
     * @param deviation standard deviation, above 0
     */
    record Normal(double mean, double deviation) implements ThresholdRule {
        public Normal {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("deviation=%s must be above 0".formatted(deviation));
            }
        }

        @Override
        public Needs in(int[] followed) {
            return key -> MessagesNeeded.normal(followed, mean, deviation, key);
        }
    }
}
