package org.himuro.lims.picking.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.PickPurpose;

/** A pick without its lines. */
record PickRow(
        UUID id,
        String code,
        UUID site,
        PickPurpose purpose,
        Optional<String> reference,
        UUID madeBy,
        Instant madeAt,
        Pick.Ending ending) {

    static PickRow of(Pick p) {
        return new PickRow(p.id(), p.code(), p.site(), p.purpose(), p.reference(), p.madeBy(), p.madeAt(), p.ending());
    }

    Pick with(List<Pick.Line> lines) {
        return new Pick(id, code, site, purpose, reference, madeBy, madeAt, ending, lines);
    }
}
