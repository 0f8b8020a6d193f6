package io.grapevine.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.campaign.FeeTable.Point;
import io.grapevine.testing.Dice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fees between the points of a price list, and money to the cent. */
final class FeeTableTest {
    private static final FeeTable TABLE = FeeTable.SOURCE_ARTICLE_002;

    @Test
    void listed_prices_are_asked_exactly() {
        assertThat(TABLE.points())
                .allSatisfy(point -> assertThat(TABLE.fee(point.followers())).isEqualTo(point.fee()));
        for (int number = 0; number < 300; number++) {
            FeeTable table = rising(Dice.of("fees", number));
            assertThat(table.points())
                    .as("case %d", number)
                    .allSatisfy(
                            point -> assertThat(table.fee(point.followers())).isEqualTo(point.fee()));
        }
    }

    @Test
    void prices_between_points_rise_with_the_slopes_of_the_source() {
        // ln 5 / ln 10, ln 4 / ln 5, ln 2.5 / ln 2; the ends carry on.
        slope(.69897, 1_000, 10_000);
        slope(.86135, 10_000, 50_000);
        slope(1.32193, 50_000, 100_000);
        slope(.69897, 1_000, 500);
        slope(1, 500_000, 3_000_000);
    }

    @Test
    void more_followers_never_cost_less_where_the_list_rises() {
        for (int number = 0; number < 100; number++) {
            Dice dice = Dice.of("fees", number);
            FeeTable table = rising(dice);
            Money before = Money.ZERO;
            for (double followers = 1; followers < 5e7; followers *= 1.07) {
                Money fee = table.fee((long) Math.ceil(followers));
                assertThat(fee).as("case %d at %s followers", number, followers).isGreaterThanOrEqualTo(before);
                before = fee;
            }
        }
    }

    @Test
    void a_list_that_makes_no_sense_is_refused() {
        Point one = new Point(1_000, Money.of(50));
        assertThatThrownBy(() -> new FeeTable(List.of(one))).hasMessageContaining("points=1");
        assertThatThrownBy(() -> new FeeTable(List.of(one, new Point(1_000, Money.of(60)))))
                .hasMessageContaining("followers=1000");
        assertThatThrownBy(() -> new Point(0, Money.of(1))).hasMessageContaining("followers=0");
        assertThatThrownBy(() -> new Point(9, Money.ZERO)).hasMessageContaining("0.00");
    }

    @Test
    void money_is_exact_to_the_cent_in_any_locale() {
        assertThat(Money.of(29.99).cents()).isEqualTo(2_999);
        assertThat(Money.of(1.005).cents()).isEqualTo(101);
        assertThat(Money.of(1e12)).hasToString("1000000000000.00");
        assertThat(new Money(-5)).hasToString("-0.05");
        assertThat(Money.of(.1).plus(Money.of(.2))).isEqualTo(Money.of(.3));
        assertThat(Money.of(.07).times(3).minus(Money.of(.21))).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_ledger_refuses_what_the_budget_does_not_cover_and_stays_as_it_was() {
        Ledger ledger = new Ledger(new Money(100));
        ledger.pay(new Ledger.Payment(1, Ledger.Purpose.FEE, new Money(60), 0));
        assertThatThrownBy(() -> ledger.pay(new Ledger.Payment(2, Ledger.Purpose.FEE, new Money(41), 0)))
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> ledger.pay(new Ledger.Payment(2, Ledger.Purpose.FEE, new Money(-1), 0)))
                .hasMessageContaining("does not fit");
        ledger.pay(new Ledger.Payment(1, Ledger.Purpose.OVERHEAD, new Money(40), 0));
        assertThat(ledger.spent()).isEqualTo(new Money(100));
        assertThat(ledger.left()).isEqualTo(Money.ZERO);
        assertThat(ledger.payments()).hasSize(2);
        assertThat(ledger.total(Ledger.Purpose.OVERHEAD)).isEqualTo(new Money(40));
    }

    /** The fee at the far end and half-way, in logarithms, lies on the line to the cent. */
    private static void slope(double slope, long from, long to) {
        long middle = Math.round(Math.sqrt((double) from * to));
        for (long followers : new long[] {middle, to}) {
            double line = TABLE.fee(from).toMajor() * Math.pow(followers / (double) from, slope);
            // Half a cent of rounding, and 5 digits of the slope over at most one decade of followers.
            double tolerance = .005 + line * 5e-6 * Math.log(10);
            assertThat(TABLE.fee(followers).toMajor())
                    .as("fee at %d", followers)
                    .isCloseTo(line, within(tolerance));
        }
    }

    private static FeeTable rising(Dice dice) {
        List<Point> points = new ArrayList<>();
        long followers = dice.between(1, 2_000);
        long cents = dice.between(1, 100_000);
        for (int i = dice.between(2, 6); i > 0; i--) {
            points.add(new Point(followers, new Money(cents)));
            followers += dice.between(1, 300_000);
            cents += dice.between(0, 1_000_000);
        }
        return new FeeTable(points);
    }
}
