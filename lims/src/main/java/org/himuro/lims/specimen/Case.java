package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a case's own history implies.
 *
 * @param protocolId where somebody chose one
 */
public record Case(
        UUID id,
        String code,
        UUID donor,
        UUID site,
        String project,
        CaseEvent.CaseKind caseKind,
        String procedureId,
        Optional<String> protocolId,
        int colour,
        Instant openedAt,
        Optional<Instant> clampedAt,
        Optional<Instant> resectedAt,
        boolean closed,
        int marks) {}
