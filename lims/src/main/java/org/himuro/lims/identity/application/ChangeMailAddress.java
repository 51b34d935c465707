package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.MailAddresses.Asked;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Reason;

/** Where somebody gets mail: given by the person or an administrator, and confirmed by the person alone, by a link that was mailed there. */
@Singleton
public final class ChangeMailAddress {
    private static final String COMMAND = "change-person";
    private static final Duration LINK = Duration.ofDays(3);
    /** Nobody's letter box is filled by pressing a button. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final People people;
    private final MailAddresses addresses;
    private final MailBook book;
    private final Keys keys;
    private final SecurityActs acts;

    ChangeMailAddress(People people, MailAddresses addresses, MailBook book, Keys keys, SecurityActs acts) {
        this.people = people;
        this.addresses = addresses;
        this.book = book;
        this.keys = keys;
        this.acts = acts;
    }

    /** A link is mailed to it, which works for three days. @param typed nothing: the person gets no mail any more */
    public List<Reason> give(Actor by, UUID person, String typed) {
        if (typed.isBlank()) {
            return remove(by, person);
        }
        var address = MailAddress.read(typed);
        var against = people.byId(person).isEmpty()
                ? List.of(Reason.of("PERSON_UNKNOWN"))
                : against(address, addresses.of(person));
        var now = acts.now();
        var link = acts.id();
        var key = address.map(a -> keys.mac(Use.ADDRESS, a.text().toLowerCase(Locale.ROOT)))
                .orElse("");
        return acts.ask(
                COMMAND,
                by,
                against,
                Trail.PERSON.ref(person),
                new SecurityEvent.MailAddressAsked(person, link, key),
                () -> address.ifPresent(a -> book.ask(new Asked(link, person, a, now, now.plus(LINK)))));
    }

    private List<Reason> against(Optional<MailAddress> address, MailAddresses.Standing standing) {
        if (address.isEmpty()) {
            return List.of(Reason.of("MAIL_FORM"));
        }
        if (standing.asked()
                .filter(a -> a.askedAt().isAfter(acts.now().minus(BETWEEN)))
                .isPresent()) {
            return List.of(Reason.of("MAIL_ASKED_JUST_NOW"));
        }
        return standing.confirmed().equals(address) ? List.of(Reason.of("MAIL_AS_BEFORE")) : List.of();
    }

    /** @param secret as the link carries it; anybody else's is as good as none */
    public List<Reason> confirm(Actor by, String secret) {
        var asked = waiting(by.person(), secret);
        var against = asked.isEmpty()
                ? List.of(Reason.of("MAIL_LINK_UNKNOWN"))
                : book.taken(by.person(), asked.get().address()) ? List.of(Reason.of("MAIL_TAKEN")) : List.<Reason>of();
        var link = asked.map(Asked::link).orElseGet(() -> new UUID(0, 0));
        return acts.ask(
                COMMAND,
                by,
                against,
                Trail.PERSON.ref(by.person()),
                new SecurityEvent.MailAddressConfirmed(by.person()),
                () -> book.confirm(by.person(), link, acts.now()));
    }

    /** The address that this link confirms for this person; empty where it is another's, used, replaced or too old. */
    public Optional<Asked> waiting(UUID person, String secret) {
        return addresses
                .of(person)
                .asked()
                .filter(asked -> asked.expiresAt().isAfter(acts.now()))
                .filter(asked -> same(MailLink.secret(keys, asked.link()), secret));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    public List<Reason> remove(Actor by, UUID person) {
        var known = people.byId(person).isPresent();
        return acts.ask(
                COMMAND,
                by,
                known ? List.of() : List.of(Reason.of("PERSON_UNKNOWN")),
                Trail.PERSON.ref(person),
                new SecurityEvent.MailAddressRemoved(person),
                () -> book.remove(person));
    }
}
