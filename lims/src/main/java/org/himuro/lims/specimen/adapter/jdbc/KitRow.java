package org.himuro.lims.specimen.adapter.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Kit;

/** A kit without its tubes. */
record KitRow(
        UUID id,
        String code,
        UUID site,
        String protocol,
        int protocolVersion,
        LocalDate bestBefore,
        Instant expiresAt,
        String place,
        Kit.Step step,
        Optional<UUID> caseId,
        Optional<Instant> linkedAt,
        Optional<String> retired,
        int prints,
        UUID madeBy,
        Instant madeAt) {

    static KitRow of(Kit k) {
        return new KitRow(
                k.id(),
                k.code(),
                k.site(),
                k.protocol(),
                k.protocolVersion(),
                k.bestBefore(),
                k.expiresAt(),
                k.place(),
                k.step(),
                k.caseId(),
                k.linkedAt(),
                k.retired(),
                k.prints(),
                k.madeBy(),
                k.madeAt());
    }

    Kit with(List<Kit.KitTube> tubes) {
        return new Kit(
                id,
                code,
                site,
                protocol,
                protocolVersion,
                bestBefore,
                expiresAt,
                place,
                step,
                caseId,
                linkedAt,
                retired,
                prints,
                madeBy,
                madeAt,
                tubes);
    }
}
