package org.himuro.lims.monitoring.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.monitoring.Exposure;
import org.himuro.lims.monitoring.MonitoringEvent.ExcursionFound;
import org.himuro.lims.monitoring.MonitoringEvent.SeriesJudged;
import org.himuro.lims.monitoring.MonitoringEvent.SeriesRecorded;
import org.himuro.lims.monitoring.ParcelRoad;
import org.himuro.lims.monitoring.RecordSeries;
import org.himuro.lims.monitoring.SerialMatch;
import org.himuro.lims.monitoring.SeriesAnswer;
import org.himuro.lims.monitoring.SeriesOfParcels;
import org.himuro.lims.monitoring.TemperatureProfile;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.TemperatureSeries;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;

/** A logger's file is recorded with what it says of the time on the road; a report, never refused. */
public final class Recording {
    public static final String BROKEN = "TEMPERATURE_EXCURSION";
    public static final String OTHER_LOGGER = "LOGGER_SERIAL_DIFFERS";

    private Recording() {}

    /**
     * @param file as it was read
     * @param said its readings as instants, at least one
     * @param packed serial number of the logger that the parcel was packed with, where it is known
     */
    public static Decision<SeriesAnswer> decide(
            RecordSeries command,
            ParcelRoad parcel,
            LoggerReading file,
            SeriesTimes.Said said,
            Optional<String> packed,
            TemperatureProfile profile,
            Reads reads,
            Act act) {
        var stream = SeriesOfParcels.streamOf(parcel.parcel(), command.file());
        var exposure = Excursions.of(said.readings(), profile, parcel.road(), said.interval());
        var match = SerialMatch.of(file.serial(), packed);
        var warnings = warnings(file, packed, match, said, exposure);
        var answer = new SeriesAnswer(
                command.file(), said.readings().size(), exposure.excursions().size(), warnings);
        if (reads.state(SeriesOfParcels.KIND, stream).isPresent()) {
            return new Decision.Accepted<>(List.of(), answer);
        }
        var ref = SeriesOfParcels.KIND.ref(stream);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(ref, recorded(command, parcel, file, said, packed, match, act), act.occurredAt()));
        entries.add(new Entry(ref, judged(parcel, profile, exposure), act.occurredAt()));
        exposure.excursions().stream()
                .limit(TemperatureSeries.MOST)
                .forEach(e -> entries.add(new Entry(ref, new ExcursionFound(parcel.parcel(), e), act.occurredAt())));
        if (!exposure.excursions().isEmpty()) {
            mark(BROKEN, parcel, reads, act, entries);
        }
        if (match == SerialMatch.OTHER) {
            mark(OTHER_LOGGER, parcel, reads, act, entries);
        }
        return new Decision.Accepted<>(entries, answer);
    }

    private static SeriesRecorded recorded(
            RecordSeries command,
            ParcelRoad parcel,
            LoggerReading file,
            SeriesTimes.Said said,
            Optional<String> packed,
            SerialMatch match,
            Act act) {
        var celsius = said.readings().stream().map(TemperatureReading::celsius).toList();
        return new SeriesRecorded(
                parcel.parcel(),
                act.actor().site(),
                command.file(),
                file.maker().map(Recording::shortened),
                file.serial().map(Recording::shortened),
                packed,
                match,
                said.zone(),
                said.zoneFrom(),
                said.interval().map(i -> (int) Math.min(i.toSeconds(), Integer.MAX_VALUE)),
                said.readings().getFirst().at(),
                said.readings().getLast().at(),
                celsius.size(),
                celsius.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO),
                celsius.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO));
    }

    private static SeriesJudged judged(ParcelRoad parcel, TemperatureProfile profile, Exposure exposure) {
        return new SeriesJudged(
                profile.temperatureClass(),
                profile.version(),
                parcel.road().from(),
                parcel.road().to(),
                exposure.readings(),
                exposure.excursions().size(),
                exposure.gaps().size(),
                exposure.outside().toSeconds(),
                exposure.unknown().toSeconds());
    }

    private static List<Reason> warnings(
            LoggerReading file, Optional<String> packed, SerialMatch match, SeriesTimes.Said said, Exposure exposure) {
        var warnings = new ArrayList<Reason>();
        if (match == SerialMatch.OTHER) {
            warnings.add(Reason.of(
                    OTHER_LOGGER, file.serial().map(Recording::shortened).orElse("-"), packed.orElse("-")));
        }
        if (exposure.readings() == 0) {
            warnings.add(Reason.of(
                    "SERIES_NOT_ON_THE_ROAD",
                    said.readings().getFirst().at(),
                    said.readings().getLast().at()));
        }
        if (!exposure.excursions().isEmpty()) {
            warnings.add(Reason.of(BROKEN, exposure.excursions().size(), minutes(exposure.outside())));
        }
        if (!exposure.gaps().isEmpty()) {
            warnings.add(Reason.of("SERIES_GAPS", exposure.gaps().size(), minutes(exposure.unknown())));
        }
        return warnings;
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }

    /** Once for each parcel, however many loggers say so: a deviation is one. */
    private static void mark(String code, ParcelRoad parcel, Reads reads, Act act, List<Entry> entries) {
        var ref = Parcels.KIND.ref(parcel.parcel());
        boolean known = reads.history(ref).stream()
                .anyMatch(r -> r.fact() instanceof ParcelMarked(var marked) && marked.equals(code));
        if (!known) {
            entries.add(new Entry(ref, new ParcelMarked(code), act.occurredAt()));
        }
    }

    /** As wide as its column. */
    private static String shortened(String text) {
        return text.length() > 64 ? text.substring(0, 64) : text;
    }
}
