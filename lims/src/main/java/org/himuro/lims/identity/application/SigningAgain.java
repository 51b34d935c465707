package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Signatures;
import org.himuro.lims.identity.application.Guard.Attempt;
import org.himuro.lims.identity.application.People.Person;

/** Account and password once more, guarded like the door. */
@Singleton
final class SigningAgain implements Signatures {
    private final People people;
    private final Passwords passwords;
    private final Guard guard;
    private final SecurityActs acts;

    SigningAgain(People people, Passwords passwords, Guard guard, SecurityActs acts) {
        this.people = people;
        this.passwords = passwords;
        this.guard = guard;
        this.acts = acts;
    }

    @Override
    public Optional<UUID> signed(Typed typed, Right right, UUID site) {
        var account = typed.account().strip().toLowerCase(Locale.ROOT);
        var attempt = new Attempt(account, typed.address());
        var now = acts.now();
        if (account.isEmpty() || guard.closedUntil(attempt, now).isPresent()) {
            return Optional.empty();
        }
        var person = people.byAccount(account).filter(Person::active);
        if (!passwords.matches(typed.password(), person.flatMap(Person::passwordHash))) {
            guard.failed(attempt, person.map(Person::id), now);
            return Optional.empty();
        }
        return person.filter(p -> right.heldBy(people.roles(p.id(), site))).map(Person::id);
    }
}
