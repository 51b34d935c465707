package org.himuro.lims.identity.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Role;

/** The rows of people and their roles. */
public interface People {
    /**
     * @param account what is typed at sign-in: ASCII, lower case
     * @param passwordHash PHC string; empty: nobody signs in by password
     * @param totpSecret sealed by {@link Keys}
     * @param totpPending shown on the enrolment page, not yet proved
     * @param totpStep the last step used, so that a code works once
     * @param badgeKey keyed hash of the badge's code
     */
    record Person(
            UUID id,
            String account,
            String displayName,
            String language,
            String theme,
            Optional<String> passwordHash,
            Optional<String> totpSecret,
            Optional<String> totpPending,
            long totpStep,
            Optional<String> badgeKey,
            Optional<String> pinHash,
            boolean active) {}

    record Grant(UUID person, UUID site, Role role) {}

    Optional<Person> byId(UUID id);

    Optional<Person> byAccount(String account);

    Optional<Person> byBadge(String badgeKey);

    /** In the order of accounts, those after {@code account}, only accounts or names that hold {@code part}. */
    List<Person> after(String account, String part, int limit);

    boolean nobodyYet();

    void add(Person person);

    /** Writes what differs, and nothing else of the row. */
    void change(Person before, Person after);

    /** Remembers a used step; false where it, or a later one, was used already. */
    boolean useStep(UUID person, long step);

    List<Grant> grants(UUID person);

    default Set<Role> roles(UUID person, UUID site) {
        return grants(person).stream()
                .filter(grant -> grant.site().equals(site))
                .map(Grant::role)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    void grant(Grant grant);

    void revoke(Grant grant);
}
