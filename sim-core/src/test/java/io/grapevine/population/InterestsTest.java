package io.grapevine.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interests asked of many accounts at once are those asked one by one. */
final class InterestsTest {
    /** Fewer than 4,097 circles or accounts are shuffled by a stored order, more by arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "7, 3, 1",
        "700, 1, .5",
        "700, 5, .5",
        "4_000, 2, 0",
        "4_000, 2, 1",
        "9_000, 4, .3",
        "20_001, 4, .5",
        "30_000, 1, .5",
        "30_000, 6, 1",
        "400_000, 5, .5"
    })
    void the_mean_of_a_row_is_that_of_its_accounts_to_the_bit(String accountsInWords, int size, double homophily) {
        int accounts = Integer.parseInt(accountsInWords.replace("_", ""));
        Interests interests = Interests.of(Circles.of(accounts, size), 3, homophily, 11);
        Interests.Reader reader = interests.reader();
        Dice dice = Dice.of("interests " + accountsInWords, size);
        for (int length : new int[] {0, 1, 2, 1_023, 1_024, 1_025, 5_000}) {
            int niche = dice.between(0, 2);
            int[] row = IntStream.range(0, length)
                    .map(at -> dice.between(0, accounts - 1))
                    .toArray();
            double sum = 0;
            for (int account : row) {
                sum += interests.of(account, niche);
            }
            assertThat(reader.mean(row, niche)).as("%d accounts", length).isEqualTo(length == 0 ? 0 : sum / length);
        }
    }

    @Test
    void a_market_tells_the_mean_interest_of_every_audience_and_how_far_it_is() {
        Market market = new MarketRecipe(
                        60_000, 2, new CreatorRecipe.PowerLaw(200, 100, 20_000, 1.8), Worlds.society(3, 12, 4, .4))
                .grow(5, share -> {});
        int[] creators = IntStream.range(0, 200).filter(k -> k % 3 != 1).toArray();
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        double[] means = market.meanInterests(creators, told::add);
        for (int at = 0; at < creators.length; at++) {
            int k = creators[at];
            double sum = 0;
            int[] audience = market.audiences().followersOf(market.creators().account()[k]);
            for (int account : audience) {
                sum += market.interests().of(account, market.creators().niche()[k]);
            }
            assertThat(means[at]).as("creator %d", k).isEqualTo(sum / audience.length);
        }
        assertThat(told).isSorted().endsWith(1.0).hasSizeGreaterThan(5);
        assertThat(market.meanInterests(new int[0], told::add)).isEmpty();
    }
}
