package org.himuro.labels.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.Rendering.Refused;
import org.himuro.labels.render.Rendering.Values;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L3")
class SheetStockTest {
    @Test
    void a_sheet_is_filled_row_by_row_and_the_next_begins_at_the_top() {
        var stock = SheetStock.a4Wraps();
        assertThat(stock.perPage()).isEqualTo(96);
        assertThat(stock.x(0)).isEqualTo(25.5);
        assertThat(stock.x(5)).isEqualTo(25.5 + 5 * 27);
        assertThat(stock.x(6)).isEqualTo(25.5);
        assertThat(stock.y(5)).isEqualTo(21.5);
        assertThat(stock.y(6)).isEqualTo(37.5);
        assertThat(stock.y(95)).isEqualTo(21.5 + 15 * 16);
        assertThat(stock.y(96)).isEqualTo(21.5);
    }

    @Test
    void the_usual_stocks_hold_the_labels_they_are_for() {
        assertThat(SheetStock.a4Wraps().holds(24, 13)).isTrue();
        assertThat(SheetStock.a4Boxes().holds(50, 25)).isTrue();
        assertThat(SheetStock.a4Cards().holds(85, 54)).isTrue();
        assertThat(SheetStock.a4Wraps().holds(24, 17)).isFalse();
        assertThat(SheetStock.a4Wraps().holds(28, 13)).isFalse();
    }

    @Test
    void a_place_that_is_not_on_the_sheet_is_refused() {
        var sheet = new SheetRenderer(SheetStock.a4Cards());
        assertThatThrownBy(() -> sheet.pdf(Layouts.COMMAND_CARD.layout(), List.of(), 10))
                .hasMessageContaining("0 to 9");
    }

    @Test
    void all_faults_of_all_labels_are_said_at_once() {
        var sheet = new SheetRenderer(SheetStock.a4Cards());
        var empty = new Values(Map.of("code", "HMCLN22"));
        assertThat(sheet.pdf(Layouts.COMMAND_CARD.layout(), List.of(Samples.card(), empty, empty)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.faults()).hasSize(6));
    }
}
