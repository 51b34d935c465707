package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.shared.Reason;

/** Somebody else with the same right at the same site, who types the password on the same page, where the site asks for one. */
@Singleton
final class SecondPerson {
    private final Register register;
    private final Signatures signatures;

    SecondPerson(Register register, Signatures signatures) {
        this.register = register;
        this.signatures = signatures;
    }

    /** @param against gets what is wrong; empty where nobody is asked for, or somebody is wrong */
    Optional<UUID> of(Viewer viewer, Right right, Signatures.Typed typed, List<Reason> against) {
        if (!register.siteRow(viewer.site()).map(SiteRow::secondPerson).orElse(true)) {
            return Optional.empty();
        }
        var account = typed.account().strip().toLowerCase(Locale.ROOT);
        if (account.isEmpty()) {
            against.add(Reason.of("SECOND_PERSON_MISSING"));
            return Optional.empty();
        }
        var confirmed = signatures
                .signed(new Signatures.Typed(account, typed.password(), typed.address()), right, viewer.site())
                .filter(second -> !second.equals(viewer.person()));
        if (confirmed.isEmpty()) {
            against.add(Reason.of("SECOND_PERSON_WRONG"));
        }
        return confirmed;
    }
}
