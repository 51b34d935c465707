package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** How the first administrator comes into an empty installation: by a link that works once, for a day. */
@Singleton
public final class FirstAccount {
    private static final Duration VALID = Duration.ofHours(24);
    private final FirstLinks links;
    private final People people;
    private final RegisterSite sites;
    private final RegisterPerson persons;
    private final GrantRole roles;
    private final Keys keys;
    private final SecurityActs acts;

    FirstAccount(
            FirstLinks links,
            People people,
            RegisterSite sites,
            RegisterPerson persons,
            GrantRole roles,
            Keys keys,
            SecurityActs acts) {
        this.links = links;
        this.people = people;
        this.sites = sites;
        this.persons = persons;
        this.roles = roles;
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
        if (!links.use(token.hash(), acts.now())) {
            return List.of(Reason.of("LINK_USED"));
        }
        var by = Actor.system(SecurityActs.INSTALLATION);
        var person = persons.register(by, wanted.person());
        return person.person().map(id -> siteFor(by, wanted, id)).orElse(person.reasons());
    }

    private List<Reason> siteFor(Actor by, Wanted wanted, UUID person) {
        sites.organisation(by, wanted.siteCode(), wanted.nameJa(), wanted.nameEn());
        var site = sites.site(
                by,
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
        return site.id()
                .map(id -> roles.grant(by, person, id, Role.ADMINISTRATOR))
                .orElse(site.reasons());
    }
}
