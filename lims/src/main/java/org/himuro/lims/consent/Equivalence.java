package org.himuro.lims.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What an older form of a site covers, as the ethics office found (E2).
 *
 * @param protocol of the study that the form was made for
 * @param scopes the items, joined by commas in the order of {@link ConsentScope}
 * @param reference of the decision
 */
public record Equivalence(
        UUID id,
        UUID site,
        String protocol,
        String form,
        int formVersion,
        String scopes,
        String reference,
        LocalDate decidedOn,
        UUID recordedBy,
        Instant recordedAt) {

    public List<ConsentScope> covers() {
        return scopes.isEmpty()
                ? List.of()
                : Arrays.stream(scopes.split(",")).map(ConsentScope::valueOf).toList();
    }

    public boolean isOf(String otherForm, int version) {
        return form.equals(otherForm) && formVersion == version;
    }
}
