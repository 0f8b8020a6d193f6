package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountIdsTest {

    @Test
    void consecutive_numbers_are_a_range() {
        AccountIds ids = AccountIds.ofNumbers(new long[] {-2, -1, 0, 1});

        assertThat(List.of(ids.account("-2"), ids.account("1"), ids.account("2"), ids.account("-3")))
                .containsExactly(0, 3, -1, -1);
        assertThat(ids.id(1)).isEqualTo("-1");
        assertThat(ids.numeric()).isTrue();
    }

    @Test
    void numbers_may_be_as_far_apart_as_longs_are() {
        AccountIds ids = AccountIds.ofNumbers(new long[] {Long.MIN_VALUE, 7, Long.MAX_VALUE});

        assertThat(ids.account("-9223372036854775808")).isZero();
        assertThat(ids.account("9223372036854775807")).isEqualTo(2);
        assertThat(ids.account("9223372036854775808")).isEqualTo(-1);
        assertThat(ids.account("8")).isEqualTo(-1);
        assertThat(ids.id(0)).isEqualTo("-9223372036854775808");
        assertThat(AccountIds.ofRange(Long.MAX_VALUE - 1, 2).account("-9223372036854775808"))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+7", "07", "-0", "7.0", " 7", "7 ", "seven", "٧", "99999999999999999999"})
    void what_is_not_written_as_a_whole_number_is_none(String id) {
        assertThat(AccountIds.ofRange(0, 100).account(id)).isEqualTo(-1);
    }

    @Test
    void texts_keep_their_order() {
        AccountIds ids = AccountIds.ofTexts(List.of("zoe", "7", "Ada"));

        assertThat(ids.account("zoe")).isZero();
        assertThat(ids.account("7")).isEqualTo(1);
        assertThat(ids.account("ada")).isEqualTo(-1);
        assertThat(ids.id(2)).isEqualTo("Ada");
        assertThat(ids.numeric()).isFalse();
    }

    @Test
    void mistakes_are_told() {
        assertThatThrownBy(() -> AccountIds.ofTexts(List.of("a", "b", "a"))).hasMessage("the id a is there twice");
        assertThatThrownBy(() -> AccountIds.ofNumbers(new long[] {3, 3}))
                .hasMessage("ids must ascend but 3 is followed by 3");
        assertThatThrownBy(() -> AccountIds.ofRange(0, 5).id(5)).hasMessage("account=5 is outside [0, 5)");
    }
}
