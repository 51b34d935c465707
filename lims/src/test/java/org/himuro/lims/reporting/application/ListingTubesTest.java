package org.himuro.lims.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.reporting.application.TubeRegister.Listed;
import org.junit.jupiter.api.Test;

class ListingTubesTest {
    private final ListingTubes listing = new ListingTubes(new Empty());

    private TubeList sorted(Sort sort) {
        var all = TubeQuery.beginning("", new UUID(1, 1), false, 25);
        var query = new TubeQuery(
                all.site(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                sort,
                Optional.empty(),
                25);
        return listing.page(query, Map.of("sort", sort.name()), false);
    }

    @Test
    void only_what_the_list_can_be_sorted_by_looks_as_if_it_could() {
        for (var sort : Sort.values()) {
            var columns = sorted(sort).columns();
            assertThat(columns)
                    .filteredOn(c -> c.href().isPresent())
                    .extracting(TubeList.Column::name)
                    .containsExactly("code");
            assertThat(columns)
                    .filteredOn(c -> !c.sort().equals("none"))
                    .extracting(TubeList.Column::name)
                    .isEqualTo(sort == Sort.CODE ? List.of("code") : List.of());
        }
    }

    @Test
    void the_order_in_force_is_said_and_every_order_can_be_chosen() {
        var order = sorted(Sort.OLDEST).choices().getLast();
        assertThat(order.field()).isEqualTo("sort");
        assertThat(order.values()).hasSize(Sort.values().length);
        assertThat(order.values())
                .filteredOn(TubeList.Value::chosen)
                .extracting(TubeList.Value::value)
                .containsExactly("OLDEST");
    }

    private record Empty() implements TubeRegister {
        @Override
        public Optional<TubeRow> byCode(String code, UUID site, boolean every) {
            return Optional.empty();
        }

        @Override
        public List<Listed> list(TubeQuery query) {
            return List.of();
        }
    }
}
