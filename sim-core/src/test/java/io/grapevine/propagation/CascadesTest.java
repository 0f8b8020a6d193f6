package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.testing.Dice;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The shape of trees of customers: closed forms of stars and chains, and all pairs of random forests. */
final class CascadesTest {
    private static final int ROOT = -1;

    @Test
    void a_star_and_a_chain_of_a_hundred_have_the_virality_of_their_closed_forms() {
        int[] star = new int[100];
        star[0] = ROOT;
        int[] chain = new int[100];
        Arrays.setAll(chain, i -> i - 1);
        Cascades.Shape ofStar = shape(star);
        assertThat(ofStar.virality()).isCloseTo(1.98, within(1e-12)); // 2 - 2 / n
        assertThat(ofStar.depths()).isEqualTo(1);
        Cascades.Shape ofChain = shape(chain);
        assertThat(ofChain.virality()).isCloseTo(101 / 3.0, within(1e-12)); // (n + 1) / 3
        assertThat(ofChain.depths()).isEqualTo(99);
        assertThat(ofChain.largest()).isEqualTo(100);
    }

    @Test
    void a_customer_alone_is_a_cascade_without_virality_and_nobody_is_none() {
        assertThat(shape(ROOT)).isEqualTo(new Cascades.Shape(1, 1, 1, 1, 0, 0));
        assertThat(shape(ROOT, 0)).isEqualTo(new Cascades.Shape(2, 1, 0, 2, 1, 1));
        assertThat(shape()).isEqualTo(new Cascades.Shape(0, 0, 0, 0, 0, 0));
    }

    @Test
    void random_forests_have_the_shape_that_walking_between_all_pairs_tells() {
        for (int number = 0; number < 300; number++) {
            Dice dice = Dice.of("forest", number);
            int[] parents = new int[dice.between(1, 60)];
            double roots = dice.oneOf(.02, .2, .8);
            for (int i = 0; i < parents.length; i++) {
                boolean root = i == 0 || dice.chance(roots);
                parents[i] = root ? ROOT : dice.chance(.5) ? i - 1 : dice.between(0, i - 1);
            }
            Cascades.Shape shape = shape(parents);
            TwinTrees twin = TwinTrees.of(parents);
            String words = "forest %d %s".formatted(number, Arrays.toString(parents));
            assertThat(shape.customers()).as(words).isEqualTo(twin.customers);
            assertThat(shape.trees()).as(words).isEqualTo(twin.trees);
            assertThat(shape.lone()).as(words).isEqualTo(twin.lone);
            assertThat(shape.largest()).as(words).isEqualTo(twin.largest);
            assertThat(shape.depths()).as(words).isEqualTo(twin.depths);
            assertThat(shape.virality()).as(words).isCloseTo(twin.virality, within(1e-9));
        }
    }

    /** Customers are touched in reverse, so that places and indexes differ. */
    private static Cascades.Shape shape(int... parents) {
        TouchedAccounts people = new TouchedAccounts();
        for (int i = parents.length - 1; i >= 0; i--) {
            people.touch(i);
        }
        Cascades cascades = new Cascades();
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] != ROOT) {
                people.setWonBy(people.find(i), people.find(parents[i]));
            }
            cascades.bought(people, people.find(i));
        }
        return cascades.shape();
    }
}
