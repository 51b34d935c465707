package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.FileTaken;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.InstrumentFiles;
import org.himuro.lims.processing.Instruments;
import org.himuro.lims.processing.ProcessingEvent.InstrumentFileTaken;
import org.himuro.lims.processing.ProcessingEvent.Taken;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.TakeInstrumentFile;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Values of an instrument's file become measurements: all that are asked for, or none with every reason. */
public final class TakingFile {
    private TakingFile() {}

    /**
     * @param reading id of its stream
     * @param file as it lies beside the record now
     * @param known the tubes of the site, by the codes of the request
     * @param ids one for each line
     */
    public static Decision<FileTaken> decide(
            TakeInstrumentFile command,
            UUID reading,
            FileLines file,
            Map<String, UUID> known,
            List<UUID> ids,
            Reads reads,
            Act act) {
        var site = act.actor().site();
        var instrument = Instruments.streamOf(site, command.instrument());
        var reasons = new LinkedHashSet<Reason>();
        against(command, reads.state(Instruments.KIND, instrument)).ifPresent(reasons::add);
        if (!file.fingerprint().equals(command.seen())) {
            reasons.add(Reason.of("FILE_SEEN_OTHERWISE"));
        }
        if (!command.others() && !file.wrong().isEmpty()) {
            reasons.add(Reason.of("FILE_LINES_WRONG", file.wrong().size()));
        }
        if (file.lines().isEmpty()) {
            reasons.add(Reason.of("FILE_NOTHING_TO_TAKE"));
        }
        if (file.lines().size() > TakeInstrumentFile.MOST) {
            return Decision.refused(Reason.of("TOO_MANY", TakeInstrumentFile.MOST));
        }
        var tubes = reads.states(Tubes.KIND, known.values());
        var once = new HashSet<List<Object>>();
        var values = new ArrayList<Taken>();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < file.lines().size(); i++) {
            var line = file.lines().get(i);
            var tube = Optional.ofNullable(known.get(line.tube())).map(tubes::get);
            if (tube.isEmpty()) {
                reasons.add(UnknownCode.of(line.tube()));
                continue;
            }
            reasons.addAll(against(line, tube.get(), site));
            if (!once.add(List.of(tube.get().id(), line.analyte()))) {
                reasons.add(Reason.of("TUBE_TWICE", tube.get().code()));
            }
            values.add(new Taken(line.line(), tube.get().id(), line.analyte(), ids.get(i)));
            var value = new RecordMeasurements.Value(line.tube(), line.analyte(), line.value(), line.method());
            Measuring.record(value, tube.get(), Optional.of(command.file()), ids.get(i), act, entries);
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var fact = new InstrumentFileTaken(site, command.file(), instrument, command.version(), values, file.wrong());
        entries.add(new Entry(InstrumentFiles.KIND.ref(reading), fact, act.occurredAt()));
        int tubesTold = (int) values.stream().map(Taken::tube).distinct().count();
        return new Decision.Accepted<>(entries, new FileTaken(reading, tubesTold, values.size()));
    }

    /** It was explained anew since the file was looked at: the same file may say something else now. */
    private static Optional<Reason> against(TakeInstrumentFile command, Optional<Instrument> known) {
        if (known.filter(i -> !i.forgotten()).isEmpty()) {
            return Optional.of(Reason.of("INSTRUMENT_UNKNOWN", command.instrument()));
        }
        return known.filter(i -> i.version() != command.version()).map(i -> Reason.of("INSTRUMENT_CHANGED", i.name()));
    }

    private static List<Reason> against(FileLines.Line line, Tube tube, UUID site) {
        var reasons = new ArrayList<>(FileJudge.against(tube, site));
        reasons.addAll(FileJudge.against(tube, line.analyte(), line.value()));
        return reasons;
    }
}
