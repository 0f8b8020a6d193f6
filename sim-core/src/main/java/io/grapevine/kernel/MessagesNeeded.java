package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import io.grapevine.random.StableMath;

/**
 * Draws how many messages an account needs before it acts, when all messages weigh the same at an account: the smallest
 * k with k doses at least the threshold.
 *
 * <p>A chance p a message gives a geometric number, P(k &gt; n) = (1 - p)^n: the independent cascade. A weight 1/n against
 * a threshold uniform in (0, 1) gives a uniform number of 1 to n: the linear threshold.
 */
public final class MessagesNeeded {
    /** More messages than any account gets. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** ln(1 - 1/n) for the numbers of follows that most accounts make. */
    private static final double[] LOG_OF_REST = new double[1 << 10];

    static {
        for (int n = 2; n < LOG_OF_REST.length; n++) {
            LOG_OF_REST[n] = StableMath.logOfComplement(1.0 / n);
        }
    }

    /** A rule of one's own: from follows made and a draw to messages needed. */
    public interface Rule {
        /**
         * Returns the number of messages that an account needs, at least 1, or {@link #NEVER}.
         *
         * @param followed follows that the account has made, parallel ones included
         * @param draw its uniform number in (0, 1), the same in every arm of a replicate
         */
        int needed(int followed, double draw);
    }

    private static final Rule NO_RULE = (followed, draw) -> NEVER;

    private enum Law {
        GEOMETRIC_EQUAL,
        GEOMETRIC_BY_FOLLOWED,
        UNIFORM_BY_FOLLOWED,
        BY_RULE
    }

    private final Law law;
    private final DrawKey key;
    private final double chance;
    private final double logOfRest;
    private final int[] followed;
    private final Rule rule;

    private MessagesNeeded(Law law, DrawKey key, double chance, int[] followed) {
        this(law, key, chance, followed, NO_RULE);
    }

    private MessagesNeeded(Law law, DrawKey key, double chance, int[] followed, Rule rule) {
        this.law = law;
        this.key = key;
        this.chance = chance;
        this.logOfRest = StableMath.logOfComplement(chance);
        this.followed = followed;
        this.rule = rule;
    }

    /** Each message persuades with the same chance in [0, 1]. */
    public static MessagesNeeded geometric(double chance, DrawKey key) {
        return new MessagesNeeded(Law.GEOMETRIC_EQUAL, key, chance, new int[0]);
    }

    /** Each message persuades with chance 1 / followed, where followed counts the follows an account has made. */
    public static MessagesNeeded geometric(int[] followed, DrawKey key) {
        return new MessagesNeeded(Law.GEOMETRIC_BY_FOLLOWED, key, 0, followed);
    }

    /** Each message weighs 1 / followed against a threshold uniform in (0, 1). */
    public static MessagesNeeded uniform(int[] followed, DrawKey key) {
        return new MessagesNeeded(Law.UNIFORM_BY_FOLLOWED, key, 0, followed);
    }

    /** As a rule says, where followed counts the follows an account has made. */
    public static MessagesNeeded by(Rule rule, int[] followed, DrawKey key) {
        return new MessagesNeeded(Law.BY_RULE, key, 0, followed, rule);
    }

    /** Returns the number of messages account needs, at least 1, or {@link #NEVER}. */
    public int of(int account) {
        double unit = key.unit(account, 0);
        return switch (law) {
            case GEOMETRIC_EQUAL -> withChance(unit);
            case GEOMETRIC_BY_FOLLOWED -> withFollowed(unit, followed[account]);
            case UNIFORM_BY_FOLLOWED -> 1 + (int) (unit * followed[account]);
            case BY_RULE -> rule.needed(followed[account], unit);
        };
    }

    private int withChance(double unit) {
        if (chance >= 1) {
            return 1;
        }
        return chance <= 0 ? NEVER : quantile(unit, logOfRest);
    }

    private static int withFollowed(double unit, int followed) {
        if (followed <= 1) {
            return 1;
        }
        return quantile(
                unit,
                followed < LOG_OF_REST.length ? LOG_OF_REST[followed] : StableMath.logOfComplement(1.0 / followed));
    }

    private static int quantile(double unit, double logOfRest) {
        return 1 + (int) Math.min(NEVER - 2, StableMath.log(unit) / logOfRest);
    }
}
