package org.himuro.lims.platform.web;

import java.util.Optional;
import java.util.UUID;

/** The name of a person at work, for reasons that say who: they carry the id alone. Never a patient's. */
@FunctionalInterface
public interface StaffNames {
    StaffNames NONE = person -> Optional.empty();

    Optional<String> of(UUID person);
}
