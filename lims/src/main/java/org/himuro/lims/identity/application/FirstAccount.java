package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.SecurityActs.Said;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** How the first administrator comes into an empty installation: by a link that works once, for a day. */
@Singleton
public final class FirstAccount {
    private static final Duration VALID = Duration.ofHours(24);
    private final FirstLinks links;
    private final People people;
    private final Register register;
    private final RegisterPerson persons;
    private final Generation generation;
    private final Keys keys;
    private final SecurityActs acts;

    FirstAccount(
            FirstLinks links,
            People people,
            Register register,
            RegisterPerson persons,
            Generation generation,
            Keys keys,
            SecurityActs acts) {
        this.links = links;
        this.people = people;
        this.register = register;
        this.persons = persons;
        this.generation = generation;
        this.keys = keys;
        this.acts = acts;
    }

    /**
     * @param organisation the programme's or hospital's name, in both languages
     * @param person the administrator
     */
    public record Wanted(String siteCode, String nameJa, String nameEn, RegisterPerson.Wanted person) {}

    /** A fresh link where nobody has an account yet; earlier ones stop working. Printed at start. */
    public Optional<TokenText> link() {
        if (!people.nobodyYet()) {
            return Optional.empty();
        }
        var token = TokenText.fresh(keys);
        links.replace(acts.id(), token.hash(), acts.now().plus(VALID));
        return Optional.of(token);
    }

    public boolean works(TokenText token) {
        return links.works(token.hash(), acts.now());
    }

    /** Registers organisation, site and administrator; the link is used up by whoever comes first. */
    public List<Reason> use(TokenText token, Wanted wanted) {
        if (!works(token) || !people.nobodyYet()) {
            return List.of(Reason.of("LINK_USED"));
        }
        var against = new ArrayList<>(RegisterSite.named(wanted.siteCode(), wanted.nameJa(), wanted.nameEn()));
        against.addAll(persons.reasons(wanted.person()));
        if (!against.isEmpty()) {
            return against;
        }
        var person = persons.person(acts.id(), wanted.person());
        var organisation = new Register.Organisation(
                acts.id(),
                wanted.siteCode(),
                wanted.nameJa().strip(),
                wanted.nameEn().strip());
        return asked(token, new Rows(person, organisation, site(organisation, wanted)));
    }

    private record Rows(People.Person person, Register.Organisation organisation, Register.SiteRow site) {
        List<Said> said() {
            var onPerson = Trail.PERSON.ref(person.id());
            return List.of(
                    new Said(onPerson, new SecurityEvent.PersonRegistered(person.id())),
                    new Said(
                            Trail.SITE.ref(organisation.id()),
                            new SecurityEvent.OrganisationRegistered(organisation.id(), organisation.code())),
                    new Said(
                            Trail.SITE.ref(site.id()),
                            new SecurityEvent.SiteRegistered(site.id(), site.code(), site.category(), site.country())),
                    new Said(onPerson, new SecurityEvent.RoleGranted(person.id(), site.id(), Role.ADMINISTRATOR)));
        }
    }

    /** One act: a machine that stops in between leaves the link unused and nobody half there. */
    private List<Reason> asked(TokenText token, Rows rows) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        try {
            var reasons = acts.ask(RegisterPerson.COMMAND, by, List.of(), rows.said(), () -> write(token, rows));
            generation.next();
            return reasons;
        } catch (LinkLost e) {
            return List.of(Reason.of("LINK_USED"));
        }
    }

    private void write(TokenText token, Rows rows) {
        if (!links.use(token.hash(), acts.now())) {
            throw new LinkLost();
        }
        people.add(rows.person());
        register.add(rows.organisation());
        register.add(rows.site());
        people.grant(new People.Grant(rows.person().id(), rows.site().id(), Role.ADMINISTRATOR));
    }

    /** Somebody else used the link a moment before: nothing is written. */
    private static final class LinkLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Register.SiteRow site(Register.Organisation organisation, Wanted wanted) {
        return RegisterSite.row(
                acts.id(),
                organisation.id(),
                new RegisterSite.Wanted(
                        wanted.siteCode(),
                        wanted.siteCode(),
                        wanted.nameJa(),
                        wanted.nameEn(),
                        Category.CENTRAL_UNIT,
                        "JP",
                        "Asia/Tokyo",
                        false,
                        false));
    }
}
