package org.himuro.lims.processing.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** A worklist without its lines. */
record WorklistRow(
        UUID id,
        String code,
        UUID site,
        Preparation preparation,
        Material material,
        String procedureId,
        UUID madeBy,
        Instant madeAt,
        boolean closed,
        Optional<UUID> processing,
        Optional<String> kit,
        Optional<String> lot,
        Optional<String> equipment) {

    static WorklistRow of(Worklist w) {
        return new WorklistRow(
                w.id(),
                w.code(),
                w.site(),
                w.preparation(),
                w.material(),
                w.procedure(),
                w.madeBy(),
                w.madeAt(),
                w.closed(),
                w.processing(),
                w.kit(),
                w.lot(),
                w.equipment());
    }

    Worklist with(List<Worklist.Line> lines) {
        return new Worklist(
                id,
                code,
                site,
                preparation,
                material,
                procedureId,
                madeBy,
                madeAt,
                closed,
                processing,
                kit,
                lot,
                equipment,
                lines);
    }
}
