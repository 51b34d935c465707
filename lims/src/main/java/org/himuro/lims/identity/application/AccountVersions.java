package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.SecurityEvent.BadgeIssued;
import org.himuro.lims.identity.SecurityEvent.PasswordChanged;
import org.himuro.lims.identity.SecurityEvent.PersonDeactivated;
import org.himuro.lims.identity.SecurityEvent.RoleGranted;
import org.himuro.lims.identity.SecurityEvent.RoleRevoked;
import org.himuro.lims.identity.SecurityEvent.SecondFactorReset;
import org.himuro.lims.identity.SecurityEvent.SecondFactorSet;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;

/** How often an account was changed: whoever edits an older version is told so instead of overwriting (X1). */
@Singleton
public final class AccountVersions {
    /** Who signs in changes nothing. */
    private static final Set<Class<? extends SecurityEvent>> CHANGES = Set.of(
            RoleGranted.class,
            RoleRevoked.class,
            BadgeIssued.class,
            PasswordChanged.class,
            SecondFactorSet.class,
            SecondFactorReset.class,
            PersonDeactivated.class);

    private final Histories histories;

    AccountVersions(Histories histories) {
        this.histories = histories;
    }

    public long of(UUID person) {
        return of(histories.of(Set.of(person)).getOrDefault(person, List.of()));
    }

    static long of(Collection<Recorded> history) {
        return history.stream()
                .filter(r -> CHANGES.contains(r.fact().getClass()))
                .count();
    }
}
