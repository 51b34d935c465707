package org.himuro.lims.consent.application;

import java.util.UUID;
import org.himuro.lims.consent.Consent;

/** How a donor's consent stands. */
@FunctionalInterface
public interface ConsentQueries {
    Consent of(UUID donor);
}
