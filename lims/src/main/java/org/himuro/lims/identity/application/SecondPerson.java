package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Guard.Attempt;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.shared.Reason;

/** Somebody else with the same right at the same site, who types the password on the same page, where the site asks for one. */
@Singleton
final class SecondPerson {
    private final Register register;
    private final People people;
    private final Passwords passwords;
    private final Guard guard;
    private final SecurityActs acts;

    SecondPerson(Register register, People people, Passwords passwords, Guard guard, SecurityActs acts) {
        this.register = register;
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.acts = acts;
    }

    /** @param typed account and password @param address where they were typed */
    record Typed(String account, String password, String address) {}

    /** @param against gets what is wrong; empty where nobody is asked for, or somebody is wrong */
    Optional<Person> of(Viewer viewer, Right right, Typed typed, List<Reason> against) {
        if (!register.siteRow(viewer.site()).map(SiteRow::secondPerson).orElse(true)) {
            return Optional.empty();
        }
        var account = typed.account().strip().toLowerCase(Locale.ROOT);
        if (account.isEmpty()) {
            against.add(Reason.of("SECOND_PERSON_MISSING"));
            return Optional.empty();
        }
        var confirmed = confirmed(viewer, right, account, typed);
        if (confirmed.isEmpty()) {
            against.add(Reason.of("SECOND_PERSON_WRONG"));
        }
        return confirmed;
    }

    private Optional<Person> confirmed(Viewer viewer, Right right, String account, Typed typed) {
        var attempt = new Attempt(account, typed.address());
        var now = acts.now();
        if (guard.closedUntil(attempt, now).isPresent()) {
            return Optional.empty();
        }
        var person = people.byAccount(account).filter(Person::active).filter(p -> !p.id().equals(viewer.person()));
        if (!passwords.matches(typed.password(), person.flatMap(Person::passwordHash))) {
            guard.failed(attempt, person.map(Person::id), now);
            return Optional.empty();
        }
        return person.filter(p -> right.heldBy(people.roles(p.id(), viewer.site())));
    }
}
