package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.StableMath;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Draws how many messages an account needs before it acts, when all messages weigh the same at an account: the smallest
 * k with k doses at least the threshold.
 *
 * <p>A chance p a message gives a geometric number, P(k &gt; n) = (1 - p)^n: the independent cascade. A weight 1/n against
 * a threshold uniform in (0, 1) gives a uniform number of 1 to n: the linear threshold. Thresholds that are counts, or
 * shares of the accounts followed, are numbers of messages as they stand; an account with a threshold of 0 acts by itself.
 */
public final class MessagesNeeded {
    /** More messages than any account gets. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** ln(1 - 1/n) for the numbers of follows that most accounts make. */
    private static final double[] LOG_OF_REST = new double[1 << 10];

    private static final int[] NO_NUMBERS = {};

    private static final DrawKey NO_DRAWS = DrawKey.of(0, 0, Purpose.THRESHOLD);

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
        NORMAL_BY_FOLLOWED,
        GEOMETRIC_AT_PRICE,
        BY_RULE,
        GIVEN,
        GIVEN_WITH_NONE
    }

    private final Law law;
    private final DrawKey key;
    /** A chance, or the mean of the normal law. */
    private final double centre;
    /** ln(1 - chance), or the standard deviation of the normal law. */
    private final double scale;

    private final int[] number;
    private final DrawKey reservation;
    private final double price;
    private final Rule rule;

    private MessagesNeeded(Law law, DrawKey key, double centre, double scale, int[] number) {
        this(law, key, centre, scale, number, NO_DRAWS, 0, NO_RULE);
    }

    private MessagesNeeded(
            Law law,
            DrawKey key,
            double centre,
            double scale,
            int[] number,
            DrawKey reservation,
            double price,
            Rule rule) {
        this.law = law;
        this.key = key;
        this.centre = centre;
        this.scale = scale;
        this.number = number;
        this.reservation = reservation;
        this.price = price;
        this.rule = rule;
    }

    /** Each message persuades with the same chance in [0, 1]. */
    public static MessagesNeeded geometric(double chance, DrawKey key) {
        return new MessagesNeeded(Law.GEOMETRIC_EQUAL, key, chance, StableMath.logOfComplement(chance), NO_NUMBERS);
    }

    /** Each message persuades with chance 1 / followed, where followed counts the follows an account has made. */
    public static MessagesNeeded geometric(int[] followed, DrawKey key) {
        return new MessagesNeeded(Law.GEOMETRIC_BY_FOLLOWED, key, 0, 0, followed);
    }

    /** Each message weighs 1 / followed against a threshold uniform in (0, 1). */
    public static MessagesNeeded uniform(int[] followed, DrawKey key) {
        return new MessagesNeeded(Law.UNIFORM_BY_FOLLOWED, key, 0, 0, followed);
    }

    /**
     * Each message weighs 1 / followed against a threshold that is normal over accounts. Who draws 0 or less acts by
     * itself; who follows nobody never acts otherwise.
     *
     * @param mean mean threshold, as a share of the accounts followed
     * @param deviation standard deviation, at least 0
     */
    public static MessagesNeeded normal(int[] followed, double mean, double deviation, DrawKey key) {
        return new MessagesNeeded(Law.NORMAL_BY_FOLLOWED, key, mean, deviation, followed);
    }

    /**
     * Each message persuades with the same chance in [0, 1], but only accounts that would pay more than the price, up to a
     * reservation price uniform in (0, 1); the others never act.
     */
    public static MessagesNeeded geometricAtPrice(double chance, DrawKey key, double price, DrawKey reservation) {
        double logOfRest = StableMath.logOfComplement(chance);
        return new MessagesNeeded(
                Law.GEOMETRIC_AT_PRICE, key, chance, logOfRest, NO_NUMBERS, reservation, price, NO_RULE);
    }

    /** As a rule says, where followed counts the follows an account has made. */
    public static MessagesNeeded by(Rule rule, int[] followed, DrawKey key) {
        return new MessagesNeeded(Law.BY_RULE, key, 0, 0, followed, NO_DRAWS, 0, rule);
    }

    /** As given for each account: a number of messages, 0 for one that acts by itself, or {@link #NEVER}. */
    public static MessagesNeeded given(int[] messages) {
        boolean none = Arrays.stream(messages).anyMatch(number -> number == 0);
        return new MessagesNeeded(none ? Law.GIVEN_WITH_NONE : Law.GIVEN, NO_DRAWS, 0, 0, messages);
    }

    private boolean mayBeNone() {
        return law == Law.NORMAL_BY_FOLLOWED || law == Law.GIVEN_WITH_NONE;
    }

    private boolean wouldPay(int account) {
        return law != Law.GEOMETRIC_AT_PRICE || reservation.unit(account, 0) > price;
    }

    /** Returns who acts in round 0: those chosen, unless they never act, and all that need no message. */
    public int[] starters(int[] chosen, int accounts) {
        if (mayBeNone()) {
            IntStream alone = IntStream.range(0, accounts).filter(account -> of(account) == 0);
            return IntStream.concat(Arrays.stream(chosen), alone).toArray();
        }
        return law == Law.GEOMETRIC_AT_PRICE
                ? Arrays.stream(chosen).filter(this::wouldPay).toArray()
                : chosen;
    }

    /** Returns the number of messages an account needs, 0 if it acts by itself, or {@link #NEVER}. */
    public int of(int account) {
        if (law == Law.GIVEN || law == Law.GIVEN_WITH_NONE) {
            return number[account];
        }
        double unit = key.unit(account, 0);
        return switch (law) {
            case GEOMETRIC_EQUAL -> withChance(unit);
            case GEOMETRIC_BY_FOLLOWED -> withFollowed(unit, number[account]);
            case UNIFORM_BY_FOLLOWED -> 1 + (int) (unit * number[account]);
            case BY_RULE -> rule.needed(number[account], unit);
            case GEOMETRIC_AT_PRICE -> wouldPay(account) ? withChance(unit) : NEVER;
            default -> withShare(centre + scale * StableMath.normalQuantile(unit), number[account]);
        };
    }

    private int withChance(double unit) {
        if (centre >= 1) {
            return 1;
        }
        return centre <= 0 ? NEVER : quantile(unit, scale);
    }

    private static int withFollowed(double unit, int followed) {
        if (followed <= 1) {
            return 1;
        }
        return quantile(
                unit,
                followed < LOG_OF_REST.length ? LOG_OF_REST[followed] : StableMath.logOfComplement(1.0 / followed));
    }

    private static int withShare(double share, int followed) {
        if (share <= 0) {
            return 0;
        }
        return share > 1 || followed == 0 ? NEVER : (int) Math.ceil(share * followed);
    }

    private static int quantile(double unit, double logOfRest) {
        return 1 + (int) Math.min(NEVER - 2, StableMath.log(unit) / logOfRest);
    }
}
