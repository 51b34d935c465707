package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.SecurityEvent.SignedIn;
import org.himuro.lims.identity.application.People.Grant;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;

/** Opens a session for somebody who has proved who they are. */
@Singleton
public final class OpenSession {
    private final Sessions sessions;
    private final People people;
    private final Keys keys;
    private final SecurityActs acts;
    private final Guard guard;
    private final Generation generation;

    OpenSession(Sessions sessions, People people, Keys keys, SecurityActs acts, Guard guard, Generation generation) {
        this.sessions = sessions;
        this.people = people;
        this.keys = keys;
        this.acts = acts;
        this.guard = guard;
        this.generation = generation;
    }

    /** @param token for the cookie; kept nowhere else */
    public record Opened(Session session, TokenText token) {}

    public Opened open(
            Person person, Stage stage, Door door, Optional<Device> device, String address, boolean secondFactor) {
        var now = acts.now();
        var token = TokenText.fresh(keys);
        var site = device.map(Device::site).or(() -> onlySite(person.id()));
        var session = new Session(
                acts.id(),
                token.hash(),
                person.id(),
                site,
                device.map(Device::id),
                stage,
                door,
                now,
                now,
                Optional.empty());
        if (stage == Stage.FULL) {
            noted(session, address, secondFactor);
        } else {
            sessions.open(session);
        }
        return new Opened(session, token);
    }

    /** The second factor was right: the session gets a new token, so that one seen before is worth nothing. */
    public Opened complete(Session half, String address) {
        var now = acts.now();
        var token = TokenText.fresh(keys);
        var full = new Session(
                acts.id(),
                token.hash(),
                half.person(),
                half.site(),
                half.device(),
                Stage.FULL,
                half.door(),
                now,
                now,
                Optional.empty());
        noted(full, address, true);
        sessions.end(half.id(), now);
        generation.next();
        return new Opened(full, token);
    }

    /** The session and the fact that somebody signed in. */
    private void noted(Session session, String address, boolean secondFactor) {
        var actor = new Actor(session.person(), session.device(), session.site().orElse(SecurityActs.INSTALLATION));
        acts.note(
                actor,
                Trail.PERSON.ref(session.person()),
                new SignedIn(session.id(), session.door(), secondFactor, guard.addressKey(address)),
                () -> sessions.open(session));
    }

    private Optional<UUID> onlySite(UUID person) {
        var sites = people.grants(person).stream().map(Grant::site).distinct().toList();
        return sites.size() == 1 ? Optional.of(sites.getFirst()) : Optional.empty();
    }

    /** The device at hand, as far as a session needs it. */
    public record Device(UUID id, UUID site) {}
}
