package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.ResearchIds;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent.Direction;
import org.himuro.lims.identity.SecurityEvent.IdentityResolved;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.shared.Reason;

/**
 * From hospital number to research id and back (S81). A right of its own, a reason, a second person where the site asks for one,
 * and a fact each time, written before anything is shown. Only for patients of the viewer's own site.
 */
@Singleton
public final class ResolveIdentity {
    /** Why somebody may have to know. */
    public enum Purpose {
        CONSENT_WITHDRAWAL,
        RETURN_OF_RESULTS,
        RECONTACT,
        CORRECTION,
        CARE
    }

    private final Vault vault;
    private final ResearchIds ids;
    private final Register register;
    private final Signatures signatures;
    private final SecurityActs acts;

    ResolveIdentity(Vault vault, ResearchIds ids, Register register, Signatures signatures, SecurityActs acts) {
        this.vault = vault;
        this.ids = ids;
        this.register = register;
        this.signatures = signatures;
        this.acts = acts;
    }

    /**
     * @param number a hospital number, or a donor's research id
     * @param second account and password of the second person
     */
    public record Wanted(
            Direction direction, String number, Optional<Purpose> purpose, Second second, String address) {}

    public record Second(String account, String password) {}

    /** @param found empty where there is nobody of that number at this site */
    public record Resolved(Optional<Found> found, List<Reason> reasons) {}

    /** @param held what arrived later and disagrees */
    public record Found(UUID donor, String researchId, Vault.Person person, List<Vault.Person> held) {}

    public Resolved resolve(Viewer viewer, Wanted wanted) {
        var against = new ArrayList<Reason>();
        if (wanted.number().isBlank() || wanted.number().length() > 64) {
            against.add(Reason.of("NUMBER_MISSING"));
        }
        if (wanted.purpose().isEmpty()) {
            against.add(Reason.of("REASON_MISSING"));
        }
        var second = second(viewer, wanted, against);
        var found = against.isEmpty() ? find(viewer, wanted) : Optional.<Found>empty();
        var event = new IdentityResolved(
                found.map(Found::donor),
                wanted.direction(),
                wanted.purpose().map(Enum::name).orElse("NONE"),
                second);
        var reasons = acts.ask("resolve-identity", viewer.actor(), against, Trail.PERSON.ref(viewer.person()), event);
        return reasons.isEmpty() ? new Resolved(found, List.of()) : new Resolved(Optional.empty(), reasons);
    }

    private Optional<Found> find(Viewer viewer, Wanted wanted) {
        var donor = switch (wanted.direction()) {
            case TO_RESEARCH_ID -> vault.donorOf(viewer.site(), wanted.number().strip());
            case TO_PERSON -> ids.donor(wanted.number().strip());
        };
        return donor.flatMap(id -> vault.personOf(id)
                .filter(person -> person.site().equals(viewer.site()))
                .map(person -> new Found(id, ids.researchId(id).orElse(id.toString()), person, vault.held(id))));
    }

    /** Somebody else with the same right at this site, who types the password on the same page. */
    private Optional<UUID> second(Viewer viewer, Wanted wanted, List<Reason> against) {
        if (!register.siteRow(viewer.site()).map(SiteRow::secondPerson).orElse(true)) {
            return Optional.empty();
        }
        var account = wanted.second().account().strip().toLowerCase(Locale.ROOT);
        if (account.isEmpty()) {
            against.add(Reason.of("SECOND_PERSON_MISSING"));
            return Optional.empty();
        }
        var confirmed = confirmed(viewer, account, wanted);
        if (confirmed.isEmpty()) {
            against.add(Reason.of("SECOND_PERSON_WRONG"));
        }
        return confirmed;
    }

    private Optional<UUID> confirmed(Viewer viewer, String account, Wanted wanted) {
        var typed = new Signatures.Typed(account, wanted.second().password(), wanted.address());
        return signatures
                .signed(typed, Right.RESOLVE_IDENTITY, viewer.site())
                .filter(second -> !second.equals(viewer.person()));
    }
}
