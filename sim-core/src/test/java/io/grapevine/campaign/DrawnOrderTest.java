package io.grapevine.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Dice;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An order that is brought about bit by bit is that of sorting everybody by their draws. */
final class DrawnOrderTest {
    @Test
    void turns_are_those_of_sorting_all() {
        for (int number = 0; number < 200; number++) {
            Dice dice = Dice.of("order", number);
            int[] creators = dice.order(dice.between(1, number % 10 == 0 ? 5_000 : 60));
            DrawKey draws = DrawKey.of(number, number, Purpose.HIRE);
            int[] sorted = IntStream.range(0, creators.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(at -> draws.bits(creators[at], 0)))
                    .mapToInt(at -> at)
                    .toArray();
            DrawnOrder order = new DrawnOrder(draws, creators);
            int asked = dice.between(1, creators.length);
            assertThat(IntStream.range(0, asked).map(order::at).toArray())
                    .as("case %d", number)
                    .containsExactly(
                            IntStream.range(0, asked).map(turn -> sorted[turn]).toArray());
            assertThat(order.at(creators.length - 1)).isEqualTo(sorted[creators.length - 1]);
            assertThat(order.at(0)).isEqualTo(sorted[0]);
        }
    }
}
