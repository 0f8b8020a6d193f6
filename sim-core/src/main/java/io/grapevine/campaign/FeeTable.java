package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import io.grapevine.random.StableMath;
import java.util.List;

/**
 * What creators ask for one post, by followers: points joined by straight lines in logarithms of both, the outer lines
 * carried on beyond the ends. It looks at followers, never at a tier.
 *
 * @param points at least two points, followers rising
 */
@Submodel(
        name = "Fees",
        says = "What a creator asks for one post is read from a table of price points by followers, straight"
                + " between points in logarithms of both and carried on beyond the ends, rounded to the cent.",
        formula = {
            "ln fee(F) = ln fee_a + (ln fee_b - ln fee_a) (ln F - ln F_a) / (ln F_b - ln F_a), a and b the"
                    + " points around F",
            "source_article_002: 1,000 $50; 10,000 $250; 50,000 $1,000; 100,000 $2,500; 500,000 $5,000;"
                    + " 1,000,000 $10,000"
        },
        source = "source article 002 to 100,000 followers, collabdxb beyond; grade B",
        order = 60,
        keys = "fees")
public record FeeTable(List<Point> points) {

    /**
     * One price point.
     *
     * @param followers followers in people, at least 1
     * @param fee fee for one post, above zero
     */
    public record Point(long followers, Money fee) {
        public Point {
            if (followers < 1) {
                throw new IllegalArgumentException("followers=%d must be at least 1".formatted(followers));
            }
            if (fee.cents() <= 0) {
                throw new IllegalArgumentException("fee=%s must be above 0".formatted(fee));
            }
        }
    }

    /**
     * The table of source article 002 up to 100,000 followers (grade B), carried on with the collabdxb list that extends
     * it (500,000 for $5,000, a million for $10,000; grade B). Other lists ask two to five times less.
     */
    public static final FeeTable SOURCE_ARTICLE_002 = new FeeTable(List.of(
            new Point(1_000, Money.of(50)),
            new Point(10_000, Money.of(250)),
            new Point(50_000, Money.of(1_000)),
            new Point(100_000, Money.of(2_500)),
            new Point(500_000, Money.of(5_000)),
            new Point(1_000_000, Money.of(10_000))));

    public FeeTable {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("points=%d must be at least 2".formatted(points.size()));
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).followers <= points.get(i - 1).followers) {
                throw new IllegalArgumentException("followers=%d must exceed the point before it, %d"
                        .formatted(points.get(i).followers, points.get(i - 1).followers));
            }
        }
    }

    /** Returns the fee of one post for an audience of at least one follower, rounded to the cent. */
    public Money fee(long followers) {
        int right = 1;
        while (right < points.size() - 1 && points.get(right).followers < followers) {
            right++;
        }
        Point a = points.get(right - 1);
        Point b = points.get(right);
        double slope = StableMath.log(b.fee.cents() / (double) a.fee.cents())
                / StableMath.log(b.followers / (double) a.followers);
        double cents = a.fee.cents() * StableMath.exp(slope * StableMath.log(followers / (double) a.followers));
        return new Money(Math.round(cents));
    }
}
