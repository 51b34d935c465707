package org.himuro.lims.collection.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;

/**
 * A kit for machines.
 *
 * @param expiresAt the first instant at which it is too old
 * @param caseCode whose it is, where it is linked
 * @param retired why it is used for no case
 */
@Serdeable
record KitView(
        String code,
        Kit.Step step,
        String protocol,
        int protocolVersion,
        LocalDate bestBefore,
        Instant expiresAt,
        String place,
        Optional<String> caseCode,
        Optional<Instant> linkedAt,
        Optional<String> retired,
        List<KitTubeView> tubes) {

    /** @param takenOut why it is not in the kit any more */
    @Serdeable
    record KitTubeView(String code, String line, Material material, Optional<String> takenOut) {}

    static KitView of(KitIndex.Found found) {
        var kit = found.kit();
        return new KitView(
                kit.code(),
                kit.step(),
                kit.protocol(),
                kit.protocolVersion(),
                kit.bestBefore(),
                kit.expiresAt(),
                kit.place(),
                found.caseCode(),
                kit.linkedAt(),
                kit.retired(),
                kit.tubes().stream()
                        .map(t -> new KitTubeView(t.code(), t.line(), t.material(), t.takenOut()))
                        .toList());
    }
}
