package org.himuro.lims.identity.adapter.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.himuro.lims.identity.application.FirstAccount;
import org.himuro.lims.platform.FirstAdministrator;

/** The link that the start prints while nobody has an account. */
@Singleton
final class FirstLinkPrinted implements FirstAdministrator {
    private final FirstAccount first;

    FirstLinkPrinted(FirstAccount first) {
        this.first = first;
    }

    @Override
    public Optional<String> oneTimeLink(String baseUrl) {
        return first.link().map(token -> baseUrl + FirstPages.PATH + "?token=" + token.text());
    }
}
