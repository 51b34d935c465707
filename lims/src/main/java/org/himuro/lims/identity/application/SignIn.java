package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.application.Guard.Attempt;
import org.himuro.lims.identity.application.OpenSession.Opened;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.identity.model.Comparison;

/** Account and password. An account that does not exist takes the same time and gets the same answer as a wrong password. */
@Singleton
public final class SignIn {
    private final People people;
    private final Passwords passwords;
    private final Guard guard;
    private final OpenSession sessions;
    private final SecurityActs acts;
    private final IdentitySettings settings;

    SignIn(
            People people,
            Passwords passwords,
            Guard guard,
            OpenSession sessions,
            SecurityActs acts,
            IdentitySettings settings) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
        this.acts = acts;
        this.settings = settings;
    }

    /** What became of it. */
    public sealed interface Result {
        /** The session's stage says whether a second factor is still to come. */
        record In(Opened opened) implements Result {}

        record Wrong() implements Result {}

        record Closed(Instant until) implements Result {}
    }

    /** @param address the network address of the caller */
    public Result signIn(String account, String password, String address) {
        var typed = Comparison.normal(account).toLowerCase(Locale.ROOT);
        var attempt = new Attempt(typed, address);
        var now = acts.now();
        var closed = guard.closedUntil(attempt, now);
        if (closed.isPresent()) {
            return new Result.Closed(closed.get());
        }
        var person = people.byAccount(typed).filter(Person::active);
        if (!passwords.matches(password, person.flatMap(Person::passwordHash)) || person.isEmpty()) {
            guard.failed(attempt, person.map(Person::id), now);
            return new Result.Wrong();
        }
        return in(person.get(), attempt);
    }

    private Result in(Person person, Attempt attempt) {
        var stage = stage(person);
        if (stage == Stage.FULL) {
            guard.passed(attempt);
        }
        return new Result.In(sessions.open(person, stage, Door.PASSWORD, Optional.empty(), attempt.address(), false));
    }

    private Stage stage(Person person) {
        if (person.totpSecret().isPresent()) {
            return Stage.SECOND_FACTOR;
        }
        return settings.demo() ? Stage.FULL : Stage.ENROL;
    }
}
