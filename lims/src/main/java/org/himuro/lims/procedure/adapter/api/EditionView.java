package org.himuro.lims.procedure.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.procedure.application.ProcedureList;
import org.himuro.lims.procedure.application.RegisterState;
import org.himuro.lims.procedure.application.ShowingProcedures.Found;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.TrainingRule;

/**
 * A version of a procedure, without the names of those who signed it.
 *
 * @param digest SHA-256 of the document as it was signed
 */
@Serdeable
record EditionView(
        String procedure,
        int version,
        String titleJa,
        String titleEn,
        RegisterState state,
        int signatures,
        String digest) {

    /** The versions of all procedures. */
    @Serdeable
    record Register(List<EditionView> versions) {
        static Register of(ProcedureList list) {
            return new Register(list.lines().stream().map(EditionView::of).toList());
        }
    }

    /**
     * @param from the first day on which it may count
     * @param to the last one; empty where it has none
     * @param training what happens to somebody who lacks what it asks for
     * @param text the document itself, as it was signed
     */
    @Serdeable
    record Document(
            EditionView version,
            LocalDate from,
            Optional<LocalDate> to,
            TrainingRule.Required training,
            Optional<Integer> thawsAtMost,
            String text) {
        static Document of(EditionView version, Found found, String text) {
            Procedure procedure = found.procedure();
            return new Document(
                    version,
                    procedure.effective().from(),
                    procedure.effective().to(),
                    procedure.training().required(),
                    procedure.freezeThaw().map(limit -> limit.atMost()),
                    text);
        }
    }

    static EditionView of(ProcedureList.Line line) {
        return new EditionView(
                line.revision().procedureId(),
                line.revision().version(),
                line.title().ja(),
                line.title().en(),
                line.state(),
                line.signatures(),
                line.revision().digest());
    }
}
