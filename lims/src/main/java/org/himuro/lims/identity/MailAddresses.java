package org.himuro.lims.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where people at work get mail (T5). Nothing but the link that confirms it goes to an address before it is confirmed. */
public interface MailAddresses {
    /**
     * @param confirmed where mail goes
     * @param asked an address that waits for its link to be opened; it takes the place of the confirmed one then
     */
    record Standing(Optional<MailAddress> confirmed, Optional<Asked> asked) {
        public static final Standing NONE = new Standing(Optional.empty(), Optional.empty());
    }

    /**
     * @param link its id; what opens it is {@link #path}
     * @param expiresAt the link works until then
     */
    record Asked(UUID link, UUID person, MailAddress address, Instant askedAt, Instant expiresAt) {}

    /** Where a link is mailed to. @param language {@code ja} or {@code en} */
    record ToConfirm(Asked asked, String language) {}

    /**
     * Somebody whose account is open and whose address is confirmed.
     *
     * @param language {@code ja} or {@code en}
     * @param roles at the site that was asked for
     */
    record MailBox(UUID person, MailAddress address, String language, Set<Role> roles) {
        public MailBox {
            roles = Set.copyOf(roles);
        }
    }

    Standing of(UUID person);

    /** Empty where the link was used, another took its place, or the account is closed. */
    Optional<ToConfirm> toConfirm(UUID link);

    /** What a mail says to confirm an address: path and query of the page, with a secret that no row holds. */
    String path(UUID link);

    /** Of everybody with a role at the site. */
    List<MailBox> at(UUID site);

    /** With no role at all, where the person's account is open and the address confirmed. */
    Optional<MailBox> box(UUID person);
}
