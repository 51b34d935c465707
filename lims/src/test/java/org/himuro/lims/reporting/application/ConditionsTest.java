package org.himuro.lims.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.reporting.application.Words.Meaning;
import org.himuro.lims.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conditions and their address say the same; words become conditions, or are said. */
@Tag("B2")
class ConditionsTest {
    private static final Map<String, List<String>> POSSIBLE = Map.ofEntries(
            Map.entry("q", List.of("WGTKH26", "a&b=c", "50%", "山田")),
            Map.entry("case", List.of("WGTKH26000123")),
            Map.entry("donor", List.of(new UUID(1, 2).toString())),
            Map.entry("project", List.of("WG", "RD,WG")),
            Map.entry("material", List.of("DNA", "BLOOD,DNA")),
            Map.entry("step", List.of("FROZEN")),
            Map.entry("verdict", List.of("DEVIATION,DIRECT")),
            Map.entry("place", List.of("HAND,PARCEL")),
            Map.entry("in", List.of("F-1")),
            Map.entry("from", List.of("TKH")),
            Map.entry("at", List.of("ASL")),
            Map.entry("moving", List.of("true")),
            Map.entry("parcel", List.of("P-1")),
            Map.entry("order", List.of("O 1")),
            Map.entry("sampled-from", List.of("2026-01-01")),
            Map.entry("frozen-to", List.of("2026-02-28")),
            Map.entry("months", List.of("12")),
            Map.entry("thaws", List.of("0")),
            Map.entry("consent", List.of("NONE,WITHDRAWN")),
            Map.entry("quarantined", List.of("true")),
            Map.entry("deviation", List.of("true")),
            Map.entry("usable", List.of("true")));

    private static Conditions read(Map<String, String> address) {
        var fields = Fields.query(address);
        var conditions = Conditions.asked(fields);
        assertThat(fields.faults()).isEmpty();
        return conditions;
    }

    @Test
    void what_an_address_says_is_what_the_conditions_say_again() {
        long seed = 7;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var address = new LinkedHashMap<String, String>();
            POSSIBLE.forEach((name, values) -> {
                if (random.nextInt(4) == 0) {
                    address.put(name, values.get(random.nextInt(values.size())));
                }
            });
            if (random.nextBoolean()) {
                address.putAll(Map.of("unit", "MICROLITRE", "least", "12.5", "most", "1000"));
            }
            if (random.nextBoolean()) {
                address.putAll(Map.of("analyte", "DIN", "value", "7.25"));
            }
            var conditions = read(address);
            assertThat(conditions.address())
                    .as("seed " + seed + ", round " + round)
                    .isEqualTo(address);
            assertThat(read(KeepingSearches.read(ListingTubes.text(conditions.address()))))
                    .isEqualTo(conditions);
        }
    }

    @Test
    void each_chip_leaves_an_address_with_one_condition_less() {
        var address = read(Map.of("material", "BLOOD,DNA", "unit", "PIECE", "least", "1", "most", "2", "in", "F-1"))
                .address();
        var left = Chips.of(address, ListingTubes::text).stream()
                .map(TubeList.Filter::without)
                .toList();
        assertThat(left)
                .containsExactlyInAnyOrder(
                        "in=F-1&unit=PIECE&least=1&most=2&material=DNA",
                        "in=F-1&unit=PIECE&least=1&most=2&material=BLOOD",
                        "material=BLOOD%2CDNA&unit=PIECE&least=1&most=2",
                        "material=BLOOD%2CDNA&in=F-1&unit=PIECE&most=2",
                        "material=BLOOD%2CDNA&in=F-1&unit=PIECE&least=1");
    }

    @Test
    void an_amount_needs_its_unit_and_a_value_what_was_measured() {
        var fields = Fields.query(Map.of("least", "5", "value", "7", "months", "0", "material", "DNA,GOLD"));
        Conditions.asked(fields);
        assertThat(fields.faults())
                .extracting(f -> f.args().getFirst())
                .containsExactlyInAnyOrder("unit", "analyte", "months", "material");
    }

    @Test
    void of_what_was_kept_long_ago_the_rest_can_still_be_asked() {
        var said = Conditions.kept(Map.of("material", "GOLD", "step", "FROZEN", "least", "5", "unit", "CUBIT"));
        assertThat(said.conditions().steps()).hasSize(1);
        assertThat(said.conditions().materials()).isEmpty();
        assertThat(said.conditions().amount()).isEmpty();
        assertThat(said.faults()).extracting(Reason::code).isNotEmpty();
    }

    @Test
    void a_place_in_an_order_is_read_only_where_it_can_be_one() {
        var id = new UUID(5, 6);
        for (var sort : Sort.values()) {
            var key = switch (sort) {
                case NEWEST, OLDEST -> "";
                case CODE, CASE -> "WG1";
                case FROZEN, FROZEN_OLDEST -> "2026-01-02 03:04:05.678901";
                case PLACE -> "B-1\u0001A01";
                case AMOUNT -> "0000000012.500";
            };
            var spot = new Spot(0, key, id);
            assertThat(Spot.read(spot.cursor().written(), sort)).contains(spot);
            var last = new Spot(sort.last(), sort.last() == 0 ? key : "", id);
            assertThat(Spot.read(last.cursor().written(), sort)).contains(last);
            for (var wrong : List.of(
                    new Spot(9, key, id), new Spot(0, "2026-99-99 03:04:05.678901", id), new Spot(0, "x' or 1", id))) {
                assertThat(Spot.read(wrong.cursor().written(), sort)).isEmpty();
            }
            assertThat(Spot.read("nonsense", sort)).isEmpty();
        }
    }

    private final Words words = new Words(Map.of(
            "tumour", java.util.Set.of(new Meaning("material", "TUMOUR_TISSUE")),
            "ff", java.util.Set.of(new Meaning("step", "FROZEN")),
            "at 4 °c", java.util.Set.of(new Meaning("step", "CHILLED")),
            "normal", java.util.Set.of(new Meaning("material", "BLOOD"), new Meaning("material", "PLASMA"))));

    @Test
    void words_are_read_whatever_their_width_and_case_and_none_is_left_out() {
        var read = words.read("ＦＦ　Tumour 2026 DIN≥7 at 4 °C normal what", w -> java.util.Optional.empty());
        assertThat(read.meanings())
                .containsExactly(
                        new Meaning("step", "FROZEN"),
                        new Meaning("material", "TUMOUR_TISSUE"),
                        new Meaning("sampled-from", "2026-01-01"),
                        new Meaning("sampled-to", "2026-12-31"),
                        new Meaning("analyte", "DIN"),
                        new Meaning("value", "7"),
                        new Meaning("step", "CHILLED"));
        assertThat(read.several()).containsExactly("normal");
        assertThat(read.unknown()).containsExactly("what");
        assertThat(Words.with(Map.of("step", "DERIVED", "q", "A"), read.meanings()))
                .containsEntry("step", "CHILLED,DERIVED,FROZEN")
                .containsEntry("q", "A");
    }
}
