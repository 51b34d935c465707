package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.platform.web.StaffNames;

/** Names for reasons that say who. */
@Singleton
@Requires(notEnv = "preview")
final class NamesOfStaff implements StaffNames {
    private final Staff staff;

    NamesOfStaff(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Optional<String> of(UUID person) {
        return Optional.ofNullable(staff.names(List.of(person)).get(person));
    }
}
