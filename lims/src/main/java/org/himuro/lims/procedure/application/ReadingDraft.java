package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.document.Reading;
import org.himuro.sop.procedure.Differences;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;

/** Reads a text as a procedure and compares it with what is in force. */
@Singleton
public final class ReadingDraft {
    private final ShowingProcedures showing;

    public ReadingDraft(ShowingProcedures showing) {
        this.showing = showing;
    }

    public DraftPage read(String yaml, Instant now, List<Reason> reasons) {
        return switch (ProcedureReader.read(yaml)) {
            case Reading.Faulty<Procedure>(var faults) ->
                new DraftPage(yaml, Optional.empty(), Optional.empty(), List.of(), faults, reasons);
            case Reading.Sound<Procedure>(var procedure) -> {
                var against = showing.against(procedure, now);
                var changes =
                        against.map(b -> Differences.between(b, procedure)).orElse(List.of());
                yield new DraftPage(yaml, Optional.of(procedure), against, changes, List.of(), reasons);
            }
        };
    }
}
