package org.himuro.lims.processing.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Processing;
import org.himuro.lims.processing.ProcessingEvent.Drawn;
import org.himuro.lims.processing.ProcessingEvent.Filled;
import org.himuro.lims.processing.ProcessingEvent.Used;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** An act of processing without its tubes. */
record ProcessingRow(
        UUID id,
        Preparation preparation,
        Material material,
        UUID site,
        UUID person,
        Instant doneAt,
        Optional<String> procedureId,
        int procedureVersion,
        Optional<String> kit,
        Optional<String> lot,
        Optional<String> equipment,
        Optional<String> buffer,
        Optional<UUID> worklist,
        boolean undone) {

    static ProcessingRow of(Processing p) {
        return new ProcessingRow(
                p.id(),
                p.preparation(),
                p.material(),
                p.site(),
                p.person(),
                p.doneAt(),
                p.used().procedure(),
                p.used().version(),
                p.used().kit(),
                p.used().lot(),
                p.used().equipment(),
                p.used().buffer(),
                p.worklist(),
                p.undone());
    }

    Processing with(List<Drawn> draws, List<Filled> children) {
        return new Processing(
                id,
                preparation,
                material,
                site,
                person,
                doneAt,
                new Used(procedureId, procedureVersion, kit, lot, equipment, buffer),
                draws,
                children,
                worklist,
                undone);
    }
}
