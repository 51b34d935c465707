package org.himuro.lims.storage.model;

import java.util.UUID;
import org.himuro.lims.specimen.Tube;

/** A tube that needs a place. @param quarantined it belongs into a place of quarantine, which nobody proposes */
public record AllocationTube(
        UUID id, String code, UUID caseId, AllocationKind kind, Coldness warmest, boolean quarantined) {

    public static AllocationTube of(Tube tube, String project) {
        return new AllocationTube(
                tube.id(),
                tube.code(),
                tube.caseId(),
                new AllocationKind(project, tube.material(), Origin.of(tube)),
                Coldness.warmestForFrozen(tube.material()),
                tube.quarantined());
    }

    Copies copies() {
        return new Copies(caseId, kind);
    }

    /** Tubes of which one stands in for another. */
    record Copies(UUID caseId, AllocationKind kind) {}
}
