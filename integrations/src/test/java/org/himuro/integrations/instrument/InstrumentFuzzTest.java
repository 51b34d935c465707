package org.himuro.integrations.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.utf8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.InstrumentMapping.Who;
import org.himuro.integrations.instrument.InstrumentReading.Measured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W2")
class InstrumentFuzzTest {
    private static final long SEED = Long.getLong("himuro.seed", 20_261_129L);

    @Test
    void what_was_written_in_any_form_is_read_back_as_it_was() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            boolean comma = random.nextBoolean();
            char delimiter = comma ? ";\t|".charAt(random.nextInt(3)) : ",;\t|".charAt(random.nextInt(4));
            var mapping = InstrumentFileReaderTest.mapping(delimiter, comma ? ',' : '.', Who.TUBE_CODE);
            var text = new StringBuilder("anything above\n".repeat(random.nextInt(5)));
            text.append(String.join(
                            String.valueOf(delimiter), List.of("Run", "Sample", "Conc.", "Units", "DIN", "Units")))
                    .append(random.nextBoolean() ? "\r\n" : "\n");
            var expected = new ArrayList<String>();
            for (int n = 0; n < random.nextInt(1, 97); n++) {
                var value = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(4));
                boolean quoted = random.nextBoolean();
                var shown = comma ? value.toPlainString().replace('.', ',') : value.toPlainString();
                var fields = List.of("1", "B" + n, quoted ? "\"" + shown + "\"" : shown, "ng/µl", "", "");
                text.append(String.join(String.valueOf(delimiter), fields)).append('\n');
                expected.add("B" + n + " " + value.stripTrailingZeros().toPlainString() + " -");
            }
            var reading = read(InstrumentFileReader.read(utf8(text.toString()), mapping));
            assertThat(InstrumentFileReaderTest.told(reading)).as("%s", text).isEqualTo(expected);
        }
    }

    @Test
    void whatever_comes_is_read_or_refused_and_no_value_comes_out_that_no_cell_holds() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        var good = utf8("Run,Sample,Conc.,Units,DIN,Units\n1,B000001,12.5,ng/uL,7.1,\n1,\"B,2\",1e3,ng/uL,3,\n");
        var mappings = Arrays.stream(Who.values())
                .map(who -> InstrumentFileReaderTest.mapping(',', '.', who))
                .toList();
        for (int round = 0; round < 3_000; round++) {
            var bytes = round % 3 == 0 ? new byte[random.nextInt(200)] : good.clone();
            if (round % 3 == 0) {
                random.nextBytes(bytes);
            } else {
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            var reading = InstrumentFileReader.read(bytes, mappings.get(round % mappings.size()));
            Sketch.of(bytes);
            if (reading instanceof Reading.Read<InstrumentReading>(var value, var noticed)) {
                value.rows().stream()
                        .flatMap(r -> r.values().stream())
                        .filter(Measured.class::isInstance)
                        .map(Measured.class::cast)
                        .forEach(m -> assertThat(m.value().scale()).isEqualTo(3));
            } else {
                assertThat(reading.findings()).isNotEmpty();
            }
        }
    }
}
