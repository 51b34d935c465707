package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.model.PasswordRule;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** A new account. The fact names the person by id only. */
@Singleton
public final class RegisterPerson {
    static final String COMMAND = "register-person";
    private final People people;
    private final Passwords passwords;
    private final SecurityActs acts;

    RegisterPerson(People people, Passwords passwords, SecurityActs acts) {
        this.people = people;
        this.passwords = passwords;
        this.acts = acts;
    }

    /**
     * @param account 2 to 64 of {@code a-z 0-9 . _ -}, beginning with a letter
     * @param language {@code ja} or {@code en}
     * @param password handed over out of band; changed by its owner
     */
    public record Wanted(String account, String displayName, String language, String password) {}

    /** @param person the new person's id, where there are no reasons against it */
    public record Registered(Optional<UUID> person, List<Reason> reasons) {}

    public Registered register(Actor by, Wanted wanted) {
        var id = acts.id();
        var person = person(id, wanted);
        var reasons = acts.ask(
                COMMAND,
                by,
                reasons(wanted),
                Trail.PERSON.ref(id),
                new SecurityEvent.PersonRegistered(id),
                () -> people.add(person));
        return new Registered(reasons.isEmpty() ? Optional.of(id) : Optional.empty(), reasons);
    }

    /** The row of the new account. */
    Person person(UUID id, Wanted wanted) {
        return new Person(
                id,
                wanted.account(),
                wanted.displayName().strip(),
                wanted.language(),
                "auto",
                Optional.of(passwords.hash(wanted.password())),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** Everything against it, without doing it. */
    List<Reason> reasons(Wanted wanted) {
        var reasons = new ArrayList<Reason>();
        if (!wanted.account().matches("[a-z][a-z0-9._-]{1,63}")) {
            reasons.add(Reason.of("ACCOUNT_FORM"));
        } else if (people.byAccount(wanted.account()).isPresent()) {
            reasons.add(Reason.of("ACCOUNT_TAKEN", wanted.account()));
        }
        if (wanted.displayName().isBlank() || wanted.displayName().length() > 120) {
            reasons.add(Reason.of("DISPLAY_NAME_LENGTH", 120));
        }
        if (!wanted.language().matches("ja|en")) {
            reasons.add(Reason.of("LANGUAGE_UNKNOWN"));
        }
        reasons.addAll(PasswordRule.broken(wanted.account(), wanted.password()));
        return reasons;
    }
}
