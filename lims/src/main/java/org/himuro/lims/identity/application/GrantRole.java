package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.People.Grant;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** Gives a person a role at a site, and takes it back. Nobody takes their own last administration away. */
@Singleton
public final class GrantRole {
    private static final String COMMAND = "change-person";
    private final People people;
    private final Register register;
    private final SecurityActs acts;
    private final Generation generation;

    GrantRole(People people, Register register, SecurityActs acts, Generation generation) {
        this.people = people;
        this.register = register;
        this.acts = acts;
        this.generation = generation;
    }

    public List<Reason> grant(Actor by, UUID person, UUID site, Role role) {
        var event = new SecurityEvent.RoleGranted(person, site, role);
        var row = new Grant(person, site, role);
        return ask(by, person, unknown(person, site), event, () -> people.grant(row));
    }

    public List<Reason> revoke(Actor by, UUID person, UUID site, Role role) {
        var against = new ArrayList<>(unknown(person, site));
        if (by.person().equals(person) && role == Role.ADMINISTRATOR) {
            against.add(Reason.of("OWN_ADMINISTRATION"));
        }
        var event = new SecurityEvent.RoleRevoked(person, site, role);
        var row = new Grant(person, site, role);
        return ask(by, person, against, event, () -> people.revoke(row));
    }

    private List<Reason> ask(Actor by, UUID person, List<Reason> against, SecurityEvent event, Runnable rows) {
        var reasons = acts.ask(COMMAND, by, against, Trail.PERSON.ref(person), event, rows);
        if (reasons.isEmpty()) {
            generation.next();
        }
        return reasons;
    }

    private List<Reason> unknown(UUID person, UUID site) {
        var reasons = new ArrayList<Reason>();
        if (people.byId(person).isEmpty()) {
            reasons.add(Reason.of("PERSON_UNKNOWN"));
        }
        if (register.siteRow(site).isEmpty()) {
            reasons.add(Reason.of("SITE_UNKNOWN"));
        }
        return reasons;
    }
}
