package org.himuro.lims.monitoring.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.LoggerMappingJson;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.monitoring.LoggerOfParcel;
import org.himuro.lims.monitoring.ParcelRoad;
import org.himuro.lims.monitoring.ParcelRoads;
import org.himuro.lims.monitoring.Profiles;
import org.himuro.lims.monitoring.RecordSeries;
import org.himuro.lims.monitoring.SeriesAnswer;
import org.himuro.lims.monitoring.SeriesOfParcels;
import org.himuro.lims.monitoring.model.Recording;
import org.himuro.lims.monitoring.model.SeriesTimes;
import org.himuro.lims.shared.Reason;

/** Reads a logger's file and records it with what it says of its parcel; the raw file is kept. */
@Singleton
public final class RecordingSeries {
    /** A byte more would not go into its column. */
    private static final int MOST_BYTES = (1 << 24) - 1;

    private final Acts acts;
    private final ParcelRoads roads;
    private final Collection<LoggerOfParcel> packed;
    private final LoggerFiles files;
    private final Readings readings;
    private final SeriesQueries queries;

    RecordingSeries(
            Acts acts,
            ParcelRoads roads,
            Collection<LoggerOfParcel> packed,
            LoggerFiles files,
            Readings readings,
            SeriesQueries queries) {
        this.acts = acts;
        this.roads = roads;
        this.packed = packed;
        this.files = files;
        this.readings = readings;
        this.queries = queries;
    }

    public SeriesUpload run(
            String code,
            byte[] content,
            LoggerHow how,
            Actor actor,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var parcel = roads.byCode(code, VisibleSites.only(actor.site()));
        if (parcel.isEmpty()) {
            return new SeriesUpload.NoParcel();
        }
        if (content.length > MOST_BYTES) {
            return refused(Optional.empty(), Reading.refused(FindingCode.TOO_LARGE, String.valueOf(MOST_BYTES)));
        }
        var read = read(content, how, actor.site());
        if (read.isEmpty()) {
            var unknown = Reason.of("LOGGER_UNKNOWN", how.taught().orElse(""));
            return new SeriesUpload.Unreadable(Optional.empty(), List.of(), List.of(unknown));
        }
        if (!(read.get() instanceof Reading.Read<LoggerReading>(var file, var findings))) {
            return refused(explicable(content, actor.site(), recordedAt), read.get());
        }
        var said = SeriesTimes.of(file, how.zone());
        if (!said.faults().isEmpty()) {
            return new SeriesUpload.Unreadable(Optional.empty(), findings, said.faults());
        }
        var name = files.received(actor.site(), content, recordedAt);
        var command = new RecordSeries(
                code, name, how.maker(), how.channel(), how.zone().getId(), how.taught());
        var act = Act.of(actId, "record-series", command, actor, occurredAt, recordedAt);
        return new SeriesUpload.Recorded(record(command, parcel.get(), file, said, act), findings);
    }

    private Outcome<SeriesAnswer> record(
            RecordSeries command, ParcelRoad parcel, LoggerReading file, SeriesTimes.Said said, Act act) {
        var profile = Profiles.latest(parcel.temperatureClass())
                .orElseThrow(() -> new IllegalStateException("no profile for " + parcel.temperatureClass()));
        var serial =
                packed.stream().flatMap(p -> p.serial(parcel.parcel()).stream()).findFirst();
        var raw = files.used(act.actor().site(), command.file());
        var rows = readings.kept(SeriesOfParcels.streamOf(parcel.parcel(), command.file()), said.readings());
        return acts.perform(
                act,
                SeriesAnswer.class,
                reads -> Recording.decide(command, parcel, file, said, serial, profile, reads, act),
                connection -> {
                    raw.write(connection);
                    rows.write(connection);
                });
    }

    private static SeriesUpload refused(Optional<String> file, Reading<LoggerReading> reading) {
        return new SeriesUpload.Unreadable(file, reading.findings(), List.of());
    }

    /** Text that no reader knows may be explained; it is kept for that, a day. */
    private Optional<String> explicable(byte[] content, UUID site, Instant at) {
        return Sketch.of(content) instanceof Reading.Read<Sketch>
                ? Optional.of(files.received(site, content, at))
                : Optional.empty();
    }

    /** Empty where the site has no logger of that name. */
    private Optional<Reading<LoggerReading>> read(byte[] content, LoggerHow how, UUID site) {
        if (how.taught().isPresent()) {
            return queries.logger(site, how.taught().get()).map(logger -> taught(content, logger.mapping()));
        }
        var read = LoggerFileReader.read(content, how.claim());
        if (read instanceof Reading.Read<LoggerReading> || how.maker().isPresent()) {
            return Optional.of(read);
        }
        return queries.loggers(site).stream()
                .map(logger -> taught(content, logger.mapping()))
                .filter(r -> r instanceof Reading.Read<LoggerReading>)
                .findFirst()
                .or(() -> Optional.of(read));
    }

    static Reading<LoggerReading> taught(byte[] content, String mapping) {
        return LoggerFileReader.read(content, LoggerMappingJson.of(mapping).logger());
    }
}
