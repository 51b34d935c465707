package org.himuro.lims.quality.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.application.DeviationQueries.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class DeviationCsvTest {
    private static final UUID SITE = new UUID(1, 1);

    private static String row(String about) {
        var deviation = Deviation.opened(
                new UUID(8, 1), "late-freezing", "tube", new UUID(6, 1), new UUID(7, 1), SITE, Instant.EPOCH);
        return DeviationCsv.of(List.of(new Line(deviation, Optional.of(about))), Map.of(SITE, "TKH"))
                .split("\r\n")[1];
    }

    @Test
    void a_row_has_a_cell_for_every_name_in_the_head() {
        var head = DeviationCsv.of(List.of(), Map.of()).strip();
        assertThat(row("T1").split(",", -1)).hasSameSizeAs(head.split(","));
        assertThat(row("T1")).contains("TKH,late-freezing,tube,T1,1970-01-01T00:00:00Z");
    }

    @Test
    void what_somebody_scanned_never_begins_a_formula() {
        for (var formula : List.of("=1+1", "+A1", "-A1", "@A1", "\t=1", "\r=1", "\uff1d1+1")) {
            assertThat(row(formula)).contains("\"'" + formula.substring(0, 1));
        }
        assertThat(row("a\"b")).contains("\"a\"\"b\"");
    }
}
