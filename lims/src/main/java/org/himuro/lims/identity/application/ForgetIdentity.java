package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.ResearchIds;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent.IdentityForgotten;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.Withdrawals;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.shared.Reason;

/**
 * Deletes the link between a person and a research id: how a withdrawal is honoured although facts stay. It cannot be undone, so
 * it is asked twice, by a right of its own, with a second person where the site asks for one. The fact is written first; the
 * vault follows at once, and again from the outbox should that have failed.
 */
@Singleton
public final class ForgetIdentity {
    /** Why a link may go. */
    public enum Ground {
        CONSENT_WITHDRAWAL,
        RETENTION_ENDED
    }

    private final Vault vault;
    private final ResearchIds ids;
    private final Collection<Withdrawals> withdrawals;
    private final SecondPerson seconds;
    private final SecurityActs acts;

    ForgetIdentity(
            Vault vault,
            ResearchIds ids,
            Collection<Withdrawals> withdrawals,
            SecondPerson seconds,
            SecurityActs acts) {
        this.vault = vault;
        this.ids = ids;
        this.withdrawals = withdrawals;
        this.seconds = seconds;
        this.acts = acts;
    }

    /** @param number the donor's research id */
    public record Wanted(String number, Optional<Ground> ground) {}

    /** @param again the research id, typed a second time */
    public record Sure(Wanted wanted, String again, ResolveIdentity.Second second, String address) {}

    /** What stands against it before anybody is asked a second time; nothing where it may go on. */
    public List<Reason> against(Viewer viewer, Wanted wanted) {
        var against = new ArrayList<Reason>();
        donor(viewer, wanted, against);
        return against;
    }

    /** @return why not; empty where the link is gone */
    public List<Reason> forget(Viewer viewer, Sure sure) {
        var against = new ArrayList<Reason>();
        var donor = donor(viewer, sure.wanted(), against);
        if (!sure.again().strip().equals(sure.wanted().number().strip())) {
            against.add(Reason.of("AGAIN_DIFFERENT"));
        }
        var typed = new Signatures.Typed(sure.second().account(), sure.second().password(), sure.address());
        var second = seconds.of(viewer, Right.FORGET_IDENTITY, typed, against);
        var event = new IdentityForgotten(
                donor, sure.wanted().ground().map(Enum::name).orElse("NONE"), second);
        var reasons = acts.ask("forget-identity", viewer.actor(), against, Trail.PERSON.ref(viewer.person()), event);
        if (reasons.isEmpty()) {
            donor.ifPresent(vault::forget);
        }
        return reasons;
    }

    private Optional<UUID> donor(Viewer viewer, Wanted wanted, List<Reason> against) {
        if (wanted.ground().isEmpty()) {
            against.add(Reason.of("REASON_MISSING"));
        }
        var number = wanted.number().strip();
        if (number.isEmpty() || number.length() > 64) {
            against.add(Reason.of("NUMBER_MISSING"));
            return Optional.empty();
        }
        var donor = ids.donor(number)
                .filter(id -> vault.personOf(id)
                        .filter(p -> p.site().equals(viewer.site()))
                        .isPresent());
        if (donor.isEmpty()) {
            var forgotten = ids.donor(number)
                    .filter(id -> vault.forgotten(id, viewer.site()))
                    .isPresent();
            against.add(Reason.of(forgotten ? "IDENTITY_FORGOTTEN" : "IDENTITY_UNKNOWN"));
        } else if (wanted.ground().filter(Ground.CONSENT_WITHDRAWAL::equals).isPresent()
                && withdrawals.stream().noneMatch(w -> w.withdrawn(donor.get()))) {
            against.add(Reason.of("CONSENT_NOT_WITHDRAWN"));
        }
        return donor;
    }
}
