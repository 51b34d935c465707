package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.himuro.lims.identity.Devices.Device;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.application.Guard.Attempt;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.identity.application.SignIn.Result;
import org.himuro.lims.identity.model.Comparison;

/**
 * Badge and PIN at a registered bench, which itself is the second thing one must have. Another badge takes the bench over: the
 * session before is ended, and acts count for the person who made them.
 */
@Singleton
public final class SignInAtBench {
    private final People people;
    private final Passwords passwords;
    private final Guard guard;
    private final OpenSession sessions;
    private final EndSession ends;
    private final Keys keys;
    private final SecurityActs acts;

    SignInAtBench(
            People people,
            Passwords passwords,
            Guard guard,
            OpenSession sessions,
            EndSession ends,
            Keys keys,
            SecurityActs acts) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.sessions = sessions;
        this.ends = ends;
        this.keys = keys;
        this.acts = acts;
    }

    /** @param before the session that was open at this bench */
    public Result signIn(Device device, String badge, String pin, Optional<Session> before, String address) {
        var badgeKey = keys.mac(Use.BADGE, Comparison.normal(badge));
        var attempt = new Attempt("badge:" + badgeKey, "device:" + device.id());
        var now = acts.now();
        var closed = guard.closedUntil(attempt, now);
        if (closed.isPresent()) {
            return new Result.Closed(closed.get());
        }
        var person = people.byBadge(badgeKey)
                .filter(Person::active)
                .filter(p -> !people.roles(p.id(), device.site()).isEmpty());
        if (!passwords.matches(pin, person.flatMap(Person::pinHash)) || person.isEmpty()) {
            guard.failed(attempt, person.map(Person::id), now);
            return new Result.Wrong();
        }
        guard.passed(attempt);
        before.ifPresent(session -> ends.end(session, "SWITCHED"));
        var at = new OpenSession.Device(device.id(), device.site());
        return new Result.In(sessions.open(person.get(), Stage.FULL, Door.BADGE, Optional.of(at), address, true));
    }
}
