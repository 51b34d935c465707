package org.himuro.lims.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.junit.jupiter.api.Test;

class ListingTubesTest {
    private final ListingTubes listing = new ListingTubes(new Empty());

    private TubeList sorted(Sort sort) {
        var sight = new Sight(new UUID(1, 1), false, ZoneId.of("Asia/Tokyo"), LocalDate.of(2026, 11, 30));
        return listing.page(TubeQuery.first(sight, Conditions.NONE, sort, 25), false, false);
    }

    @Test
    void only_what_the_list_can_be_sorted_by_looks_as_if_it_could() {
        for (var sort : Sort.values()) {
            var columns = sorted(sort).columns();
            assertThat(columns)
                    .filteredOn(c -> c.href().isPresent())
                    .extracting(TubeList.Column::name)
                    .containsExactly("code", "case", "place", "frozen", "amount");
            assertThat(columns)
                    .filteredOn(c -> !c.sort().equals("none"))
                    .extracting(TubeList.Column::name)
                    .isEqualTo(
                            switch (sort) {
                                case NEWEST, OLDEST -> List.of();
                                case CODE -> List.of("code");
                                case CASE -> List.of("case");
                                case PLACE -> List.of("place");
                                case FROZEN, FROZEN_OLDEST -> List.of("frozen");
                                case AMOUNT -> List.of("amount");
                            });
        }
    }

    @Test
    void the_order_in_force_is_said_and_every_order_can_be_chosen() {
        var orders = sorted(Sort.OLDEST).sorts();
        assertThat(orders).hasSize(Sort.values().length);
        assertThat(orders)
                .filteredOn(TubeForm.Value::chosen)
                .extracting(TubeForm.Value::value)
                .containsExactly("OLDEST");
    }

    private record Empty() implements TubeRegister {
        @Override
        public Optional<TubeRow> byCode(String code, UUID site, boolean every) {
            return Optional.empty();
        }

        @Override
        public Part part(TubeQuery query) {
            return new Part(List.of(), Optional.empty(), Optional.empty(), 0);
        }

        @Override
        public Count count(Sight sight, Conditions conditions, boolean exactly) {
            return new Count(0, false);
        }

        @Override
        public void each(TubeQuery query, Consumer<List<TubeRow>> some) {}

        @Override
        public List<String> absent(Sight sight, Conditions conditions) {
            return List.of();
        }
    }
}
