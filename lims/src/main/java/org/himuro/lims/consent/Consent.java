package org.himuro.lims.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.shared.Reason;

/**
 * What a donor's history of consent implies.
 *
 * @param id the donor
 * @param form id of the form signed last; empty before the first
 * @param scopes the items agreed to, joined by commas in the order of {@link ConsentScope}
 */
public record Consent(
        UUID id,
        ConsentStanding standing,
        String form,
        int formVersion,
        String scopes,
        Optional<Instant> givenAt,
        Optional<Instant> changedAt) {

    /** A donor of whom nothing is recorded. */
    public static Consent none(UUID donor) {
        return new Consent(donor, ConsentStanding.NONE, "", 0, "", Optional.empty(), Optional.empty());
    }

    public Set<ConsentScope> agreed() {
        return scopes.isEmpty()
                ? Set.of()
                : Arrays.stream(scopes.split(",")).map(ConsentScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public boolean withdrawn() {
        return standing == ConsentStanding.WITHDRAWN;
    }

    public boolean allowsCollection() {
        return allowsUse(ConsentScope.WHOLE_GENOME);
    }

    public boolean allowsUse(ConsentScope scope) {
        return switch (standing) {
            case ACTIVE, RESTRICTED -> agreed().contains(scope);
            case NONE, TO_ESTABLISH, WITHDRAWN -> false;
        };
    }

    /**
     * Why this use is not covered; empty where it is. Codes: {@code CONSENT_MISSING}, {@code CONSENT_TO_ESTABLISH} with form and version, {@code CONSENT_WITHDRAWN},
     * {@code CONSENT_NOT_FOR} with the scope.
     *
     * @param of code of the tube, case or donor that is asked about
     */
    public List<Reason> against(String of, ConsentScope scope) {
        if (allowsUse(scope)) {
            return List.of();
        }
        return switch (standing) {
            case NONE -> List.of(Reason.of("CONSENT_MISSING", of));
            case TO_ESTABLISH -> List.of(Reason.of("CONSENT_TO_ESTABLISH", of, form, formVersion));
            case WITHDRAWN -> List.of(Reason.of("CONSENT_WITHDRAWN", of));
            case ACTIVE, RESTRICTED -> List.of(Reason.of("CONSENT_NOT_FOR", of, scope));
        };
    }

    static String join(Collection<ConsentScope> scopes) {
        return scopes.isEmpty()
                ? ""
                : EnumSet.copyOf(scopes).stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
