package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.model.Comparison;
import org.himuro.lims.identity.model.PasswordRule;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** What an administrator changes about an account: badge, second factor, whether it works. */
@Singleton
public final class ChangeAccount {
    private static final String COMMAND = "change-person";
    private final People people;
    private final Passwords passwords;
    private final Keys keys;
    private final EndSession sessions;
    private final SecurityActs acts;
    private final Generation generation;

    ChangeAccount(
            People people,
            Passwords passwords,
            Keys keys,
            EndSession sessions,
            SecurityActs acts,
            Generation generation) {
        this.people = people;
        this.passwords = passwords;
        this.keys = keys;
        this.sessions = sessions;
        this.acts = acts;
        this.generation = generation;
    }

    private interface Change {
        Person of(Person before);
    }

    /** The authenticator was lost: the next sign-in sets up a new one. Ends all sessions. */
    public List<Reason> resetSecondFactor(Actor by, UUID person) {
        var event = new SecurityEvent.SecondFactorReset(person);
        return change(by, person, List.of(), event, p -> PersonChanges.withSecret(p, Optional.empty()), true);
    }

    public List<Reason> deactivate(Actor by, UUID person) {
        var against = by.person().equals(person) ? List.of(Reason.of("OWN_ACCOUNT")) : List.<Reason>of();
        var event = new SecurityEvent.PersonDeactivated(person);
        return change(by, person, against, event, p -> PersonChanges.active(p, false), true);
    }

    /** A new password from the administrator, for one who forgot theirs. Ends all sessions. */
    public List<Reason> setPassword(Actor by, UUID person, String password) {
        var account = people.byId(person).map(Person::account).orElse("?");
        var hash = passwords.hash(password);
        return change(
                by,
                person,
                PasswordRule.broken(account, password),
                new SecurityEvent.PasswordChanged(person),
                p -> PersonChanges.withPassword(p, Optional.of(hash)),
                true);
    }

    /** A badge and its PIN, for benches. */
    public List<Reason> issueBadge(Actor by, UUID person, String badge, String pin) {
        var against = new ArrayList<>(PasswordRule.brokenPin(pin));
        var key = keys.mac(Use.BADGE, Comparison.normal(badge));
        if (Comparison.normal(badge).length() < 4) {
            against.add(Reason.of("BADGE_FORM"));
        } else if (people.byBadge(key).filter(p -> !p.id().equals(person)).isPresent()) {
            against.add(Reason.of("BADGE_TAKEN"));
        }
        var pinHash = passwords.hash(pin);
        return change(
                by,
                person,
                against,
                new SecurityEvent.BadgeIssued(person),
                p -> PersonChanges.withBadge(p, Optional.of(key), Optional.of(pinHash)),
                false);
    }

    private List<Reason> change(
            Actor by, UUID person, List<Reason> against, SecurityEvent event, Change change, boolean endSessions) {
        var known = people.byId(person);
        var all = known.isPresent() ? against : List.of(Reason.of("PERSON_UNKNOWN"));
        var reasons = acts.ask(
                COMMAND,
                by,
                all,
                Trail.PERSON.ref(person),
                event,
                () -> known.ifPresent(p -> people.change(p, change.of(p))));
        if (reasons.isEmpty()) {
            generation.next();
            if (endSessions) {
                sessions.endAll(person, Optional.empty());
            }
        }
        return reasons;
    }
}
