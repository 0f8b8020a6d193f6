package io.grapevine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.testing.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The memory of a campaign against a map: it finds everybody again and forgets everything. */
final class TouchedAccountsTest {
    private static final double[] KEPT = {1, .5, .25, .125, .0625};

    /** What a map remembers of an account. */
    private static final class Remembered {
        int index;
        int flags;
        double stock;
        int stockDay;
        int touchDay = -1;
    }

    @Test
    void everything_is_found_again_and_nothing_outlives_a_clear() {
        TouchedAccounts touched = new TouchedAccounts();
        for (int round = 0; round < 60; round++) {
            Dice dice = Dice.of("touched", round);
            touched.clear();
            assertThat(touched.count()).isZero();
            // Few accounts after many take the other way of clearing; close numbers and far ones collide differently.
            int touches = (int) dice.oneOf(0, 3, 50, 300, 5_000, 40_000);
            int span = (int) dice.oneOf(10, 2_000, 1 << 20, 1 << 30);
            use(touched, dice, touches, span, "round " + round);
        }
    }

    private static void use(TouchedAccounts touched, Dice dice, int touches, int span, String words) {
        Map<Integer, Remembered> map = new HashMap<>();
        for (int touch = 0; touch < touches; touch++) {
            int account = dice.between(0, span - 1);
            Remembered known = map.get(account);
            int index = touched.touch(account);
            if (known == null) {
                known = new Remembered();
                known.index = map.size();
                map.put(account, known);
            }
            if (index != known.index || touched.account(index) != account) {
                throw new AssertionError(words + ": account " + account + " has index " + index);
            }
            int flag = 1 << dice.between(0, 6);
            boolean fresh = (known.flags & flag) == 0;
            known.flags |= flag;
            long dose = dice.between(0, 1 << 20) * 256L;
            int day = touch * 4 / touches;
            // Doses are multiples of 2^8 and stocks fade by powers of two at most eight times, so doubles are exact.
            known.stock = known.stock * KEPT[day - known.stockDay] + dose;
            known.stockDay = day;
            boolean first = known.touchDay != day;
            known.touchDay = day;
            boolean set = touched.set(index, flag);
            touched.addDose(index, dose, day, KEPT);
            if (set != fresh || touched.touchOn(index, day) != first) {
                throw new AssertionError(words + ": account " + account + " flag " + flag + " on day " + day);
            }
        }
        assertThat(touched.count()).as(words).isEqualTo(map.size());
        map.forEach((account, known) -> {
            int index = touched.touch(account);
            boolean same = index == known.index && touched.stock(index) == (long) known.stock;
            for (int flag = 1; flag <= 64; flag *= 2) {
                same &= touched.is(index, flag) == ((known.flags & flag) != 0);
            }
            if (!same) {
                throw new AssertionError(words + ": account " + account);
            }
        });
    }

    @Test
    void purchases_and_touches_are_remembered_and_touches_of_a_day_stand_in_the_order_of_posts() {
        TouchedAccounts touched = new TouchedAccounts();
        for (int round = 0; round < 30; round++) {
            Dice dice = Dice.of("touches", round);
            touched.clear();
            int accounts = dice.between(1, 3_000);
            List<List<int[]>> wanted = new ArrayList<>();
            for (int account = 0; account < accounts; account++) {
                wanted.add(new ArrayList<>());
                int index = touched.touch(account);
                assertThat(touched.boughtOn(index)).isEqualTo(TouchedAccounts.NONE);
                assertThat(touched.wonBy(index)).isEqualTo(TouchedAccounts.NONE);
                assertThat(touched.lastTouch(index)).isEqualTo(TouchedAccounts.NONE);
                touched.setBoughtOn(index, account % 7);
                touched.setWonBy(index, account / 2);
                touched.set(index, TouchedAccounts.SUPPLIED);
                touched.set(index, TouchedAccounts.CODE);
                touched.unset(index, TouchedAccounts.SUPPLIED);
            }
            for (int add = 0; add < 10_000; add++) {
                int account = dice.between(0, accounts - 1);
                int[] touch = {add / 1_000, dice.between(0, 9), dice.between(-1, 3)};
                touched.addTouch(touched.find(account), touch[1], touch[2], touch[0]);
                wanted.get(account).add(touch);
            }
            for (int account = 0; account < accounts; account++) {
                int index = touched.find(account);
                assertThat(touched.boughtOn(index)).isEqualTo(account % 7);
                assertThat(touched.wonBy(index)).isEqualTo(account / 2);
                assertThat(touched.is(index, TouchedAccounts.SUPPLIED)).isFalse();
                assertThat(touched.is(index, TouchedAccounts.CODE)).isTrue();
                List<int[]> touches = wanted.get(account);
                touches.sort(Arrays::compare);
                int at = touches.size();
                for (int touch = touched.lastTouch(index); touch >= 0; touch = touched.touchBefore(touch)) {
                    int[] next = touches.get(--at);
                    if (touched.touchPost(touch) != next[1] || touched.touchRow(touch) != next[2]) {
                        throw new AssertionError("round %d account %d touch %d".formatted(round, account, at));
                    }
                }
                assertThat(at).isZero();
            }
        }
        assertThat(touched.find(1_000_000)).isEqualTo(TouchedAccounts.NONE);
    }

    @Test
    void a_stock_fades_when_it_is_looked_at() {
        TouchedAccounts touched = new TouchedAccounts();
        int index = touched.touch(5);
        touched.addDose(index, 1_000, 1, KEPT);
        assertThat(touched.stockOn(index, 1, KEPT)).isEqualTo(1_000);
        assertThat(touched.stockOn(index, 3, KEPT)).isEqualTo(250);
        assertThat(touched.stock(index)).isEqualTo(1_000);
        touched.addDose(index, -2_000, 3, KEPT);
        assertThat(touched.stock(index)).isEqualTo(-1_750);
    }

    @Test
    void the_day_queue_gives_back_what_falls_due_in_the_order_filed() {
        DayQueue queue = new DayQueue(7);
        for (int round = 0; round < 5; round++) {
            Dice dice = Dice.of("queue", round);
            queue.clear();
            List<List<Integer>> wanted = new ArrayList<>();
            for (int day = 0; day < 7; day++) {
                wanted.add(new ArrayList<>());
            }
            for (int i = 0; i < 1_000; i++) {
                int day = dice.between(0, 9);
                queue.add(day, i, -i);
                if (day < 7) {
                    wanted.get(day).addAll(List.of(i, -i));
                }
            }
            for (int day = 0; day < 7; day++) {
                int[] due = Arrays.copyOf(queue.pairs(day), queue.length(day));
                assertThat(Arrays.stream(due).boxed()).containsExactlyElementsOf(wanted.get(day));
            }
        }
    }

    @Test
    void doses_of_independent_chances_add_up_to_the_chance_of_either() {
        for (int number = 0; number < 1_000; number++) {
            Dice dice = Dice.of("dose", number);
            double p = dice.real(0, 1);
            double q = dice.real(0, 1);
            // Three roundings to half of 2^-40 each.
            long sum = Dose.ofChance(p) + Dose.ofChance(q);
            assertThat(Math.abs(sum - Dose.ofChance(1 - (1 - p) * (1 - q)))).isLessThanOrEqualTo(2);
        }
        assertThat(Dose.ofChance(0)).isZero();
        assertThat(Dose.ofChance(1)).isEqualTo(Dose.CERTAIN);
        assertThat(Dose.threshold(0)).isEqualTo(1);
        assertThat(Dose.CERTAIN).isGreaterThan(Dose.threshold(37.5));
        assertThat(100_000 * Dose.CERTAIN).isPositive();
        assertThat(Dose.ofWeight(1)).isEqualTo(Dose.threshold(1));
    }
}
