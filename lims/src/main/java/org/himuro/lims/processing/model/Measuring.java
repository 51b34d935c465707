package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.Measurements;
import org.himuro.lims.processing.ProcessingEvent.TubeAnalysed;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordMeasurements.Value;
import org.himuro.lims.processing.Told;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeAmountFound;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** What was measured: recorded, and marked with what it conflicts with. */
public final class Measuring {
    private Measuring() {}

    /**
     * @param known the tubes of the site, by the codes of the report
     * @param ids one for each value
     */
    public static Decision<Told> decide(
            RecordMeasurements command, Map<String, UUID> known, List<UUID> ids, Reads reads, Act act) {
        var tubes = reads.states(Tubes.KIND, known.values());
        var entries = new ArrayList<Entry>();
        var marks = new LinkedHashSet<Reason>();
        int recorded = 0;
        for (int i = 0; i < command.values().size(); i++) {
            var value = command.values().get(i);
            var tube = Optional.ofNullable(known.get(value.tube())).map(tubes::get);
            if (tube.isEmpty()) {
                marks.add(UnknownCode.of(value.tube()));
            } else {
                recorded++;
                record(value, tube.get(), command.file(), ids.get(i), act, entries);
                mark(value, tube.get(), act, marks, entries);
            }
        }
        return new Decision.Accepted<>(entries, new Told(recorded, List.copyOf(marks)));
    }

    /** The facts of one value. @param file hash of the instrument's file it came from */
    static void record(Value value, Tube tube, Optional<String> file, UUID id, Act act, List<Entry> entries) {
        var measured = new TubeAnalysed(tube.id(), value.analyte(), value.value(), value.method(), file);
        entries.add(new Entry(Measurements.KIND.ref(id), measured, act.occurredAt()));
        value.analyte()
                .amount()
                .ifPresent(unit -> entries.add(new Entry(
                        Tubes.KIND.ref(tube.id()),
                        new TubeAmountFound(new Amount(value.value(), unit)),
                        act.occurredAt())));
    }

    private static void mark(Value value, Tube tube, Act act, Set<Reason> marks, List<Entry> entries) {
        var found = new ArrayList<Reason>();
        if (!value.analyte().fits(tube.material())) {
            found.add(Reason.of("ANALYTE_DOES_NOT_FIT", tube.code(), value.analyte(), tube.material()));
        }
        if (tube.step() == TubeStep.DESTROYED) {
            found.add(Reason.of("TUBE_DESTROYED", tube.code()));
        }
        found.stream()
                .filter(marks::add)
                .forEach(reason -> entries.add(new Entry(
                        Tubes.KIND.ref(tube.id()), new TubeMarked(reason.code(), Optional.empty()), act.occurredAt())));
    }
}
