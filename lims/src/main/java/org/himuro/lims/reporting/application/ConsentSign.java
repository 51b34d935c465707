package org.himuro.lims.reporting.application;

import java.util.Optional;
import java.util.UUID;

/** A donor's consent in one sign, for the top of a tube's page. */
@FunctionalInterface
public interface ConsentSign {
    Optional<TubePage.Consent> of(UUID donor);
}
