package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.model.PasswordRule;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** What people change themselves: password, language, theme, the site they act for, their other sessions. */
@Singleton
public final class ChangeOwn {
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final EndSession ends;
    private final SecurityActs acts;
    private final Generation generation;

    ChangeOwn(
            People people,
            Passwords passwords,
            Sessions sessions,
            EndSession ends,
            SecurityActs acts,
            Generation generation) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.ends = ends;
        this.acts = acts;
        this.generation = generation;
    }

    /** Asks for the old password again; every other session of this person ends. */
    public List<Reason> password(Actor by, Session session, String old, String wanted) {
        var person = people.byId(session.person()).orElseThrow();
        var against = passwords.matches(old, person.passwordHash())
                ? PasswordRule.broken(person.account(), wanted)
                : List.of(Reason.of("OLD_PASSWORD_WRONG"));
        var changed = PersonChanges.withPassword(person, Optional.of(passwords.hash(wanted)));
        var reasons = acts.ask(
                "change-person",
                by,
                against,
                Trail.PERSON.ref(person.id()),
                new SecurityEvent.PasswordChanged(person.id()),
                () -> people.change(person, changed));
        if (reasons.isEmpty()) {
            ends.endAll(person.id(), Optional.of(session.id()));
            generation.next();
        }
        return reasons;
    }

    public List<Reason> settings(UUID id, String language, String theme) {
        if (!language.matches("ja|en")) {
            return List.of(Reason.of("LANGUAGE_UNKNOWN"));
        }
        if (!theme.matches("auto|light|dark")) {
            return List.of(Reason.of("THEME_UNKNOWN"));
        }
        var person = people.byId(id).orElseThrow();
        people.change(person, PersonChanges.withSettings(person, person.displayName(), language, theme));
        generation.next();
        return List.of();
    }

    /** Only a site where the person has a role; false otherwise, as for a site that does not exist. */
    public boolean chooseSite(Session session, UUID site) {
        if (people.roles(session.person(), site).isEmpty() || session.device().isPresent()) {
            return false;
        }
        sessions.change(
                session,
                new Session(
                        session.id(),
                        session.tokenHash(),
                        session.person(),
                        Optional.of(site),
                        session.device(),
                        session.stage(),
                        session.door(),
                        session.createdAt(),
                        session.seenAt(),
                        session.endedAt()));
        generation.next();
        return true;
    }

    /** Another session of the same person; somebody else's answers as one that does not exist. */
    public boolean revoke(Person own, UUID session) {
        var found = sessions.byId(session)
                .filter(s -> s.person().equals(own.id()) && s.endedAt().isEmpty());
        found.ifPresent(s -> ends.end(s, "REVOKED"));
        return found.isPresent();
    }

    public List<Session> sessions(Person own) {
        return sessions.live(own.id());
    }
}
