package org.himuro.integrations.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.Column;
import org.himuro.integrations.instrument.InstrumentFileReader;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentReading;
import org.himuro.integrations.instrument.Scale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W2")
class WorkbookTextTest {
    private static final byte[] EXPORT = Books.of(
                    "<sheetData><row r=\"3\"><c r=\"A3\" t=\"str\"><v>Tube</v></c><c r=\"B3\" t=\"str\"><v>Value</v></c></row><row"
                            + " r=\"4\"><c r=\"A4\" t=\"str\"><v>B1\tx</v></c><c r=\"B4\"><f>A1*2</f><v>12.5</v></c></row></sheetData>")
            .bytes();

    @Test
    void a_line_stands_where_it_stands_in_the_sheet() {
        assertThat(WorkbookText.of(EXPORT, 100))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        r -> assertThat(r.value().toString()).contains("\n\nTube\tValue\nB1 x\t12.5\n"));
        assertThat(WorkbookText.of(EXPORT, 3)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void an_instruments_workbook_is_read_like_its_text() {
        var tube = new Column(1, "Tube", 1);
        var measure = new InstrumentMapping.Measure(
                new Column(2, "Value", 1), "VOLUME", "PIPETTE", Scale.UL, Optional.empty());
        var mapping = new InstrumentMapping(
                '\t',
                '.',
                true,
                0,
                InstrumentMapping.Who.TUBE_CODE,
                InstrumentMapping.Order.DOWN_COLUMNS,
                tube,
                java.util.List.of(measure),
                Set.of(),
                Set.of());
        assertThat(InstrumentFileReader.read(EXPORT, mapping)).isInstanceOfSatisfying(Reading.Read.class, r -> {
            var reading = (InstrumentReading) r.value();
            assertThat(reading.rows()).singleElement().satisfies(row -> {
                assertThat(row.line()).isEqualTo(4);
                assertThat(row.values().getFirst().toString()).contains("12.5");
            });
            assertThat(r.findings().toString()).contains("FORMULA_VALUES");
        });
    }
}
