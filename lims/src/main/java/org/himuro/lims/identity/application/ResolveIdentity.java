package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.ResearchIds;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent.Direction;
import org.himuro.lims.identity.SecurityEvent.IdentityResolved;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.Viewer;
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
    private final SecondPerson seconds;
    private final SecurityActs acts;

    ResolveIdentity(Vault vault, ResearchIds ids, SecondPerson seconds, SecurityActs acts) {
        this.vault = vault;
        this.ids = ids;
        this.seconds = seconds;
        this.acts = acts;
    }

    /**
     * @param number a hospital number, or a donor's research id
     * @param second account and password of the second person
     */
    public record Wanted(
            Direction direction, String number, Optional<Purpose> purpose, Second second, String address) {}

    public record Second(String account, String password) {}

    /**
     * @param found empty where there is nobody of that number at this site
     * @param forgotten the link was there and was deleted
     */
    public record Resolved(Optional<Found> found, boolean forgotten, List<Reason> reasons) {}

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
        var typed =
                new Signatures.Typed(wanted.second().account(), wanted.second().password(), wanted.address());
        var second = seconds.of(viewer, Right.RESOLVE_IDENTITY, typed, against);
        var found = against.isEmpty() ? find(viewer, wanted) : Optional.<Found>empty();
        var event = new IdentityResolved(
                found.map(Found::donor),
                wanted.direction(),
                wanted.purpose().map(Enum::name).orElse("NONE"),
                second);
        var reasons = acts.ask("resolve-identity", viewer.actor(), against, Trail.PERSON.ref(viewer.person()), event);
        return reasons.isEmpty()
                ? new Resolved(found, found.isEmpty() && isForgotten(viewer, wanted), List.of())
                : new Resolved(Optional.empty(), false, reasons);
    }

    private boolean isForgotten(Viewer viewer, Wanted wanted) {
        return wanted.direction() == Direction.TO_PERSON
                && ids.donor(wanted.number().strip())
                        .filter(id -> vault.forgotten(id, viewer.site()))
                        .isPresent();
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
}
