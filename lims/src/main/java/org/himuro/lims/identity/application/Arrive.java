package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.identity.application.Tokens.Token;

/** Who comes with this cookie or this token. */
@Singleton
public final class Arrive {
    private static final Duration SEEN_AT_MOST = Duration.ofSeconds(30);
    private static final Set<Role> READ_EVERY_SITE = Set.of(Role.AUDITOR, Role.ETHICS);
    private final Sessions sessions;
    private final Tokens tokens;
    private final People people;
    private final Register register;
    private final SecurityActs acts;
    private final EndSession ends;

    Arrive(Sessions sessions, Tokens tokens, People people, Register register, SecurityActs acts, EndSession ends) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.register = register;
        this.acts = acts;
        this.ends = ends;
    }

    /**
     * @param session empty for a machine
     * @param viewer empty until the second factor is proved and the site chosen
     */
    public record Caller(Optional<Session> session, Person person, Optional<Viewer> viewer, boolean eras, String site) {
        public boolean complete() {
            return session.map(s -> s.stage() == Stage.FULL).orElse(true);
        }
    }

    public Optional<Caller> bySession(String tokenHash) {
        return sessions.byToken(tokenHash).filter(s -> s.endedAt().isEmpty()).flatMap(this::alive);
    }

    public Optional<Caller> byToken(String tokenHash) {
        return tokens.byHash(tokenHash).filter(t -> t.works(acts.now())).flatMap(this::machine);
    }

    private Optional<Caller> alive(Session session) {
        var now = acts.now();
        var ended = session.times().ended(session.createdAt(), session.seenAt(), now);
        if (ended.isPresent()) {
            ends.end(session, ended.get().name());
            return Optional.empty();
        }
        seen(session, now);
        return people.byId(session.person()).filter(Person::active).map(person -> caller(session, person));
    }

    private void seen(Session session, Instant now) {
        if (session.seenAt().plus(SEEN_AT_MOST).isBefore(now)) {
            sessions.seen(session.id(), now);
        }
    }

    private Caller caller(Session session, Person person) {
        var site =
                session.stage() == Stage.FULL ? session.site().flatMap(register::siteRow) : Optional.<SiteRow>empty();
        var viewer = site.map(at -> viewer(person, at, session.device()));
        return new Caller(
                Optional.of(session),
                person,
                viewer.filter(v -> !v.roles().isEmpty()),
                site.map(SiteRow::eras).orElse(false),
                site.map(at -> name(person, at)).orElse(""));
    }

    private Optional<Caller> machine(Token token) {
        var person = people.byId(token.person()).filter(Person::active);
        var site = register.siteRow(token.site());
        if (person.isEmpty() || site.isEmpty()) {
            return Optional.empty();
        }
        var v = viewer(person.get(), site.get(), Optional.empty());
        var limited = new Viewer(
                v.person(),
                v.account(),
                v.displayName(),
                v.roles(),
                v.site(),
                v.siteCode(),
                v.everySite(),
                v.device(),
                v.locale(),
                v.zone(),
                Optional.of(token.rights()));
        return Optional.of(new Caller(
                Optional.empty(),
                person.get(),
                Optional.of(limited),
                site.get().eras(),
                name(person.get(), site.get())));
    }

    private Viewer viewer(Person person, SiteRow site, Optional<UUID> device) {
        var roles = people.roles(person.id(), site.id());
        var every =
                site.category() == Sites.Category.CENTRAL_UNIT || roles.stream().anyMatch(READ_EVERY_SITE::contains);
        return new Viewer(
                person.id(),
                person.account(),
                person.displayName(),
                roles,
                site.id(),
                site.code(),
                every,
                device,
                Locale.of(person.language()),
                ZoneId.of(site.zone()));
    }

    private static String name(Person person, SiteRow site) {
        return person.language().equals("en") ? site.nameEn() : site.nameJa();
    }
}
