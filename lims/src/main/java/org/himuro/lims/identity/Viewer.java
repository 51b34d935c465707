package org.himuro.lims.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;

/**
 * The person in front of the screen, or the machine behind a token, acting for one site. Controllers take it as an
 * argument; every query is narrowed by {@link #site()}.
 *
 * @param displayName the person's own name as staff; never a patient's
 * @param roles the roles at {@code site}
 * @param scopes what the machine's token is limited to; empty for people
 * @param everySite auditors, ethics and the central unit read across sites; nobody writes across sites
 */
public record Viewer(
        UUID person,
        String account,
        String displayName,
        Set<Role> roles,
        UUID site,
        String siteCode,
        boolean everySite,
        Optional<UUID> device,
        Locale locale,
        ZoneId zone,
        Optional<Set<Right>> scopes) {
    public Viewer {
        roles = Set.copyOf(roles);
        scopes = scopes.map(Set::copyOf);
    }

    /** A person: limited by the roles alone. */
    public Viewer(
            UUID person,
            String account,
            String displayName,
            Set<Role> roles,
            UUID site,
            String siteCode,
            boolean everySite,
            Optional<UUID> device,
            Locale locale,
            ZoneId zone) {
        this(person, account, displayName, roles, site, siteCode, everySite, device, locale, zone, Optional.empty());
    }

    public boolean may(Right right) {
        return right.heldBy(roles)
                && scopes.map(s -> s.stream().anyMatch(held -> held.covers(right)))
                        .orElse(true);
    }

    public Actor actor() {
        return new Actor(person, device, site);
    }
}
