package org.himuro.lims.retention.adapter.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.retention.Keeping;
import org.himuro.lims.retention.LegalHold;

/** What was said about the tubes of a case, without its holds. */
record KeepingRow(
        UUID id,
        UUID caseId,
        Optional<LocalDate> reviewDue,
        Optional<LocalDate> keptUntil,
        Optional<String> keptWhy,
        Optional<UUID> keptBy,
        Optional<Instant> keptAt) {
    static KeepingRow of(Keeping k) {
        return new KeepingRow(k.id(), k.caseId(), k.reviewDue(), k.keptUntil(), k.keptWhy(), k.keptBy(), k.keptAt());
    }

    Keeping with(List<LegalHold> holds) {
        return new Keeping(id, caseId, holds, reviewDue, keptUntil, keptWhy, keptBy, keptAt);
    }
}
