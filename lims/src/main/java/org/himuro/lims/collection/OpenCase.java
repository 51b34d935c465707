package org.himuro.lims.collection;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.CaseEvent.CaseKind;

/**
 * A case for a donor (request {@code open-case}). Refused: {@code CONSENT_...}, {@code PROCEDURE_NOT_IN_FORCE},
 * {@code PROTOCOL_NOT_IN_FORCE},
 * {@code PROJECT_UNKNOWN}, {@code SITE_ABROAD}, {@code CODE_NOT_LEASED}, {@code CODE_OF_OTHER_DEVICE}, {@code CODE_RETIRED},
 * {@code CODE_TAKEN}.
 *
 * @param project two letters without I, O, Q
 * @param procedure id of the procedure that its tissue follows
 * @param protocol id of the collection protocol that says what it needs; that of its project and kind where none is said
 * @param plan the plan it comes from
 * @param code that a device gave it from those set aside for it; the next one where none is said
 */
public record OpenCase(
        UUID donor,
        String project,
        CaseKind kind,
        String procedure,
        Optional<String> protocol,
        Optional<UUID> plan,
        Optional<String> code) {
    /** With the next code. */
    public OpenCase(UUID donor, String project, CaseKind kind, String procedure, Optional<UUID> plan) {
        this(donor, project, kind, procedure, Optional.empty(), plan, Optional.empty());
    }
}
