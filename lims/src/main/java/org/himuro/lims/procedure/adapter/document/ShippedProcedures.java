package org.himuro.lims.procedure.adapter.document;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.procedure.Procedures;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureVersion;

/** The procedures of the library, approved with the release. */
@Singleton
final class ShippedProcedures implements Procedures {
    private static final ZoneId PROGRAMME = ZoneId.of("Asia/Tokyo");

    private final org.himuro.sop.procedure.Procedures shelf = org.himuro.sop.procedure.Procedures.shipped();

    @Override
    public Optional<Procedure> inForce(String id, Instant at) {
        return shelf.inForce(id, LocalDate.ofInstant(at, PROGRAMME));
    }

    @Override
    public Optional<Procedure> find(ProcedureVersion version) {
        return shelf.find(version);
    }

    @Override
    public List<Procedure> all() {
        return shelf.all().stream()
                .sorted(Comparator.comparing((Procedure p) -> p.version().id())
                        .thenComparing(p -> -p.version().version()))
                .toList();
    }
}
