package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.instrument.InstrumentFileReader;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentReading;
import org.himuro.integrations.instrument.InstrumentReading.Absent;
import org.himuro.integrations.instrument.InstrumentReading.Measured;
import org.himuro.integrations.instrument.InstrumentReading.Row;
import org.himuro.integrations.instrument.InstrumentReading.Wrong;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.application.FilePreview.Line;
import org.himuro.lims.processing.application.FilePreview.Value;
import org.himuro.lims.processing.application.InstrumentQueries.Known;
import org.himuro.lims.processing.model.FileJudge;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/** Lays an instrument's file beside the record. */
@Singleton
public final class ReadingInstrumentFile {
    private final FindingTubes finding;
    private final ContentQueries contents;
    private final InstrumentQueries instruments;
    private final ShowingWorklists worklists;
    private final RackPlaces racks;

    ReadingInstrumentFile(
            FindingTubes finding,
            ContentQueries contents,
            InstrumentQueries instruments,
            ShowingWorklists worklists,
            RackPlaces racks) {
        this.finding = finding;
        this.contents = contents;
        this.instruments = instruments;
        this.worklists = worklists;
        this.racks = racks;
    }

    public sealed interface Result {
        record Said(FilePreview preview) implements Result {}

        /** The file as a whole cannot be read, or nobody said which tubes its places hold. */
        record Faulty(List<Finding> findings, List<Reason> reasons) implements Result {
            public Faulty {
                findings = List.copyOf(findings);
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** The instruments of the site whose files have the form of this one. */
    public List<Instrument> likely(byte[] content, UUID site) {
        return instruments.of(site).stream()
                .filter(i -> InstrumentFileReader.read(content, InstrumentMapping.of(i.mapping()))
                        instanceof Reading.Read<InstrumentReading>)
                .toList();
    }

    /** @param where code of the worklist or rack whose places the file names */
    public Result read(byte[] content, String file, Instrument instrument, String where, Viewer viewer) {
        var mapping = InstrumentMapping.of(instrument.mapping());
        return switch (InstrumentFileReader.read(content, mapping)) {
            case Reading.Refused<InstrumentReading>(var findings) -> new Result.Faulty(findings, List.of());
            case Reading.Read<InstrumentReading>(var reading, var noticed) ->
                whereabouts(mapping, where, viewer)
                        .<Result>map(w -> {
                            var used = mapping.who() == InstrumentMapping.Who.TUBE_CODE ? "" : where;
                            return new Result.Said(new FilePreview(
                                    file, instrument, used, lines(reading, file, w, used, viewer.site())));
                        })
                        .orElseGet(() -> new Result.Faulty(List.of(), List.of(missing(mapping, where))));
        };
    }

    private static Reason missing(InstrumentMapping mapping, String where) {
        boolean list = mapping.who() == InstrumentMapping.Who.LIST_PLACE;
        if (where.isEmpty()) {
            return list ? Reason.of("FILE_NEEDS_WORKLIST") : Reason.of("FILE_NEEDS_RACK");
        }
        return list
                ? Reason.of("WORKLIST_UNKNOWN", UnknownCode.shown(where))
                : Reason.of("RACK_UNKNOWN", UnknownCode.shown(where));
    }

    private Optional<Whereabouts> whereabouts(InstrumentMapping mapping, String where, Viewer viewer) {
        return switch (mapping.who()) {
            case TUBE_CODE -> Optional.of(Optional::of);
            case RACK_PLACE -> racks.of(where, viewer.site()).map(rack -> Whereabouts.rack(rack, mapping.order()));
            case LIST_PLACE ->
                worklists
                        .one(where, viewer, ShowingWorklists.At.first())
                        .filter(page -> page.list().site().equals(viewer.site()))
                        .map(page -> Whereabouts.list(measured(page), mapping.order()));
        };
    }

    /** Of a list that was worked off the new tubes are measured, of any other those that are on it. */
    private static Map<Integer, String> measured(WorklistPage page) {
        boolean done = page.list().processing().isPresent();
        var lines = new HashMap<Integer, String>();
        page.lines()
                .forEach(
                        l -> (done ? l.child() : Optional.of(l.tube())).ifPresent(code -> lines.put(l.number(), code)));
        return lines;
    }

    /** What the record says of the tubes of a file. */
    private record OnRecord(
            Map<String, Tube> tubes, Map<Known, BigDecimal> latest, Set<Known> taken, UUID site, String where) {}

    private List<Line> lines(InstrumentReading reading, String file, Whereabouts whereabouts, String where, UUID site) {
        var codes = new HashMap<String, Optional<String>>();
        reading.rows().stream()
                .filter(r -> !r.leftOut() && r.faults().isEmpty())
                .forEach(r -> codes.computeIfAbsent(r.who(), whereabouts::tube));
        var ids = finding.tubes(
                codes.values().stream().flatMap(Optional::stream).distinct().toList(), site);
        var states = contents.tubes(ids.values());
        var tubes = new HashMap<String, Tube>();
        codes.forEach((who, code) -> code.map(ids::get).map(states::get).ifPresent(tube -> tubes.put(who, tube)));
        var record = new OnRecord(
                tubes, latest(contents.measurements(ids.values())), instruments.taken(file, ids.values()), site, where);
        var lines = reading.rows().stream()
                .map(row -> line(row, codes.getOrDefault(row.who(), Optional.empty()), record))
                .toList();
        return twice(lines);
    }

    private static Map<Known, BigDecimal> latest(List<Measurement> newestFirst) {
        var latest = new HashMap<Known, BigDecimal>();
        newestFirst.forEach(m -> latest.putIfAbsent(new Known(m.tube(), m.analyte()), m.value()));
        return latest;
    }

    private static Line line(Row row, Optional<String> code, OnRecord record) {
        var tube = Optional.ofNullable(record.tubes().get(row.who())).filter(t -> !row.leftOut());
        var findings = new ArrayList<>(row.leftOut() ? List.<Finding>of() : row.faults());
        var reasons = new ArrayList<Reason>();
        if (!row.leftOut() && row.faults().isEmpty() && tube.isEmpty()) {
            reasons.add(
                    code.isPresent()
                            ? UnknownCode.of(code.get())
                            : Reason.of("PLACE_EMPTY", row.who(), record.where()));
        }
        tube.ifPresent(t -> reasons.addAll(FileJudge.against(t, record.site())));
        var values = new ArrayList<Value>();
        for (var said : row.values()) {
            var analyte = Analyte.valueOf(said.measure().what());
            var known = tube.map(t -> new Known(t.id(), analyte));
            boolean already = known.filter(record.taken()::contains).isPresent();
            var now = said instanceof Measured m ? Optional.of(m.value()) : Optional.<BigDecimal>empty();
            values.add(new Value(
                    analyte,
                    Method.valueOf(said.measure().method()),
                    known.map(record.latest()::get),
                    now,
                    said instanceof Absent a ? a.written() : "",
                    already));
            if (!already) {
                tube.ifPresent(t -> now.ifPresent(v -> reasons.addAll(FileJudge.against(t, analyte, v))));
            }
            if (said instanceof Wrong wrong && !row.leftOut()) {
                findings.add(wrong.finding());
            }
        }
        return new Line(
                row.line(),
                row.who(),
                tube.map(Tube::code),
                tube.map(Tube::material),
                row.leftOut(),
                values,
                reasons.stream().distinct().toList(),
                findings);
    }

    /** Which of two lines about one tube is right, nobody knows. */
    private static List<Line> twice(List<Line> lines) {
        var told = lines.stream()
                .filter(l -> l.values().stream().anyMatch(Value::isTaken))
                .flatMap(l -> l.tube().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return lines.stream()
                .map(l -> l.tube()
                        .filter(code -> told.getOrDefault(code, 0L) > 1)
                        .map(code -> l.against(Reason.of("TUBE_TWICE", code)))
                        .orElse(l))
                .toList();
    }
}
