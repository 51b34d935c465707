package org.himuro.lims.reporting.application;

import java.util.Optional;
import org.himuro.lims.identity.Sites;

/** Where a site is and who is to be asked there, as labels and papers of parcels need it. */
@FunctionalInterface
public interface Addresses {
    Address of(Sites.Site site);

    /** What is absent is left to be written by hand. */
    record Address(Optional<String> person, Optional<String> phone, Optional<String> lines) {
        public static final Address NONE = new Address(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
