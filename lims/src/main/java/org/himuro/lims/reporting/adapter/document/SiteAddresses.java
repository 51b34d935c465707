package org.himuro.lims.reporting.adapter.document;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.laboratory.Contacts;
import org.himuro.lims.laboratory.KeepContact.Duty;
import org.himuro.lims.reporting.application.Addresses;

/** From the register of laboratories whom to ask about receipts; of other sites what the configuration says. */
@Singleton
final class SiteAddresses implements Addresses {
    private final Contacts contacts;
    private final Environment settings;

    SiteAddresses(Contacts contacts, Environment settings) {
        this.contacts = contacts;
        this.settings = settings;
    }

    @Override
    public Address of(Sites.Site site) {
        var contact = contacts.at(site.id()).stream()
                .filter(c -> c.duty() == Duty.RECEIPT)
                .findFirst();
        return new Address(
                contact.map(Contacts.Contact::name).filter(n -> !n.isBlank()).or(() -> said(site, "contact")),
                contact.map(Contacts.Contact::phone).filter(n -> !n.isBlank()).or(() -> said(site, "phone")),
                contact.map(Contacts.Contact::address).filter(n -> !n.isBlank()).or(() -> said(site, "address")));
    }

    private Optional<String> said(Sites.Site site, String what) {
        return settings.getProperty("himuro.papers." + site.code().toLowerCase(Locale.ROOT) + "." + what, String.class)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
