package org.himuro.lims.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.Reading;
import org.himuro.integrations.logger.Claim;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.monitoring.model.Recording;
import org.himuro.lims.monitoring.model.SeriesTimes;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the files of a parcel's loggers leave in the ledger: each file one series, each kind of breach one mark of the parcel. */
@Tag("T1")
@Tag("H2")
class RecordingTest {
    private static final Instant GIVEN = Instant.parse("2026-11-20T00:00:00Z");
    private static final UUID PARCEL = new UUID(1, 1);
    private static final ParcelRoad ROAD = new ParcelRoad(
            PARCEL,
            "P1",
            new UUID(2, 1),
            new UUID(2, 2),
            "ULT_80",
            new Window(Optional.of(GIVEN), Optional.of(GIVEN.plusSeconds(7200))),
            List.of());

    private final LedgerInMemory ledger = new LedgerInMemory();
    private long acts;

    /** @param celsius one each half hour from the giving on */
    private SeriesAnswer record(String file, Optional<String> packed, String... celsius) {
        var text = new StringBuilder("Elitech RC-5\nSerial No:,E-0042\nTime,Temperature °C\n");
        for (int i = 0; i < celsius.length; i++) {
            text.append("2026-11-20 %02d:%02d:00,".formatted(i / 2, i % 2 * 30))
                    .append(celsius[i])
                    .append('\n');
        }
        if (!(LoggerFileReader.read(text.toString().getBytes(StandardCharsets.UTF_8), Claim.NONE)
                instanceof Reading.Read<LoggerReading>(var read, var findings))) {
            throw new AssertionError(text);
        }
        var command = new RecordSeries("P1", file, Optional.empty(), Optional.empty(), "UTC", Optional.empty());
        var by = new Actor(new UUID(3, 1), Optional.empty(), new UUID(2, 2));
        var act = Act.of(new UUID(9, ++acts), "record-series", command, by, GIVEN, GIVEN);
        var said = SeriesTimes.of(read, ZoneId.of("UTC"));
        var ult = Profiles.of("ULT_80", 1).orElseThrow();
        var outcome = ledger.perform(
                act, SeriesAnswer.class, reads -> Recording.decide(command, ROAD, read, said, packed, ult, reads, act));
        if (outcome instanceof Outcome.Done<SeriesAnswer>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError(outcome);
    }

    private List<String> marks() {
        return ledger.history(Parcels.KIND.ref(PARCEL)).stream()
                .map(r -> ((ParcelMarked) r.fact()).code())
                .toList();
    }

    @Test
    void the_same_file_again_leaves_nothing_more() {
        record("aa", Optional.empty(), "-78", "-40", "-78", "-78", "-78");
        int before = ledger.everything().size();
        assertThat(record("aa", Optional.empty(), "-78", "-40", "-78", "-78", "-78")
                        .excursions())
                .isEqualTo(1);
        assertThat(ledger.everything()).hasSize(before);
    }

    @Test
    void a_second_logger_that_says_the_same_marks_the_parcel_no_second_time() {
        record("aa", Optional.empty(), "-78", "-40", "-78", "-78", "-78");
        record("bb", Optional.empty(), "-78", "-78", "-41", "-78", "-78");
        assertThat(marks()).containsExactly(Recording.BROKEN);
    }

    @Test
    void the_file_of_another_logger_than_was_packed_marks_the_parcel_and_is_recorded() {
        var answer = record("aa", Optional.of("E-0043"), "-78", "-78", "-78", "-78", "-78");
        assertThat(answer.warnings()).extracting("code").containsExactly(Recording.OTHER_LOGGER);
        assertThat(marks()).containsExactly(Recording.OTHER_LOGGER);
        record("bb", Optional.of("e 0042"), "-78", "-78", "-78", "-78", "-78");
        assertThat(marks()).containsExactly(Recording.OTHER_LOGGER);
    }
}
