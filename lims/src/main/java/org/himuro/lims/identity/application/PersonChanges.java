package org.himuro.lims.identity.application;

import java.util.Optional;
import org.himuro.lims.identity.application.People.Person;

/** A person with one thing changed. */
final class PersonChanges {
    private PersonChanges() {}

    static Person withPending(Person p, Optional<String> pending) {
        return new Person(
                p.id(),
                p.account(),
                p.displayName(),
                p.language(),
                p.theme(),
                p.passwordHash(),
                p.totpSecret(),
                pending,
                p.totpStep(),
                p.badgeKey(),
                p.pinHash(),
                p.active());
    }

    /** Sets (or, empty, resets) the second factor; nothing stays pending. A step used with the old one says nothing of the next. */
    static Person withSecret(Person p, Optional<String> secret) {
        return new Person(
                p.id(),
                p.account(),
                p.displayName(),
                p.language(),
                p.theme(),
                p.passwordHash(),
                secret,
                Optional.empty(),
                secret.isPresent() ? p.totpStep() : 0,
                p.badgeKey(),
                p.pinHash(),
                p.active());
    }

    static Person withPassword(Person p, Optional<String> hash) {
        return new Person(
                p.id(),
                p.account(),
                p.displayName(),
                p.language(),
                p.theme(),
                hash,
                p.totpSecret(),
                p.totpPending(),
                p.totpStep(),
                p.badgeKey(),
                p.pinHash(),
                p.active());
    }

    static Person withBadge(Person p, Optional<String> badgeKey, Optional<String> pinHash) {
        return new Person(
                p.id(),
                p.account(),
                p.displayName(),
                p.language(),
                p.theme(),
                p.passwordHash(),
                p.totpSecret(),
                p.totpPending(),
                p.totpStep(),
                badgeKey,
                pinHash,
                p.active());
    }

    static Person withSettings(Person p, String displayName, String language, String theme) {
        return new Person(
                p.id(),
                p.account(),
                displayName,
                language,
                theme,
                p.passwordHash(),
                p.totpSecret(),
                p.totpPending(),
                p.totpStep(),
                p.badgeKey(),
                p.pinHash(),
                p.active());
    }

    static Person active(Person p, boolean active) {
        return new Person(
                p.id(),
                p.account(),
                p.displayName(),
                p.language(),
                p.theme(),
                p.passwordHash(),
                p.totpSecret(),
                p.totpPending(),
                p.totpStep(),
                p.badgeKey(),
                p.pinHash(),
                active);
    }
}
