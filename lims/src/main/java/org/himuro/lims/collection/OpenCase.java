package org.himuro.lims.collection;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.CaseEvent.CaseKind;

/**
 * A case for a donor (request {@code open-case}). Refused: {@code CONSENT_...}, {@code PROCEDURE_NOT_IN_FORCE},
 * {@code PROJECT_UNKNOWN}, {@code SITE_ABROAD}.
 *
 * @param project two letters without I, O, Q
 * @param procedure id of the procedure that its tissue follows
 * @param plan the plan it comes from
 */
public record OpenCase(UUID donor, String project, CaseKind kind, String procedure, Optional<UUID> plan) {}
