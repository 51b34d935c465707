package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.Guard.Attempt;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.application.OpenSession.Opened;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.model.Totp;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;

/** The one-time code: asked after the password, and set up by proving one. */
@Singleton
public final class SecondFactor {
    private final People people;
    private final Keys keys;
    private final Guard guard;
    private final OpenSession sessions;
    private final SecurityActs acts;
    private final IdentitySettings settings;

    SecondFactor(
            People people, Keys keys, Guard guard, OpenSession sessions, SecurityActs acts, IdentitySettings settings) {
        this.people = people;
        this.keys = keys;
        this.guard = guard;
        this.sessions = sessions;
        this.acts = acts;
        this.settings = settings;
    }

    public sealed interface Result {
        record In(Opened opened) implements Result {}

        record Wrong() implements Result {}

        record Closed(Instant until) implements Result {}
    }

    /** The code after the password. */
    public Result verify(Session half, String code, String address) {
        var person = people.byId(half.person()).orElseThrow();
        return proved(half, person, person.totpSecret(), code, address);
    }

    /** The secret to be set up, made where there is none pending. It is shown on the enrolment page only. */
    public byte[] pending(UUID id) {
        var person = people.byId(id).orElseThrow();
        if (person.totpPending().isPresent()) {
            return keys.open(Use.TOTP, id, person.totpPending().get());
        }
        var secret = keys.random(Totp.SECRET_BYTES);
        people.change(person, PersonChanges.withPending(person, Optional.of(keys.seal(Use.TOTP, id, secret))));
        return secret;
    }

    /** Sets up the pending secret, for which the code is the proof. Only where none is set: a set one has to be reset first. */
    public Result enrol(Session session, String code, String address) {
        var person = people.byId(session.person()).orElseThrow();
        if (person.totpSecret().isPresent()) {
            return new Result.Wrong();
        }
        var result = proved(session, person, person.totpPending(), code, address);
        if (result instanceof Result.In) {
            acts.note(
                    actor(session),
                    Trail.PERSON.ref(person.id()),
                    new SecurityEvent.SecondFactorSet(person.id()),
                    () -> people.change(person, PersonChanges.withSecret(person, person.totpPending())));
        }
        return result;
    }

    /** Whether this session may be used without a second factor: the demo only. */
    public boolean optional() {
        return settings.demo();
    }

    private Result proved(Session session, Person person, Optional<String> sealed, String code, String address) {
        var now = acts.now();
        var attempt = new Attempt(person.account(), address);
        var closed = guard.closedUntil(attempt, now);
        if (closed.isPresent()) {
            return new Result.Closed(closed.get());
        }
        var step = sealed.map(s -> keys.open(Use.TOTP, person.id(), s))
                .map(secret -> Totp.accepted(secret, code, now, person.totpStep()))
                .filter(java.util.OptionalLong::isPresent);
        if (step.isEmpty() || !people.useStep(person.id(), step.get().getAsLong())) {
            guard.failed(attempt, Optional.of(person.id()), now);
            return new Result.Wrong();
        }
        guard.passed(attempt);
        return new Result.In(sessions.complete(session, address));
    }

    private static Actor actor(Session session) {
        return new Actor(session.person(), session.device(), session.site().orElse(SecurityActs.INSTALLATION));
    }
}
