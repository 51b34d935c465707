package org.himuro.lims.storage.application;

import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.OfferedTypes.Offered;

/**
 * What building a unit of a type will make, before it is made.
 *
 * @param made kind by kind, the unit first
 * @param against why it cannot be built here
 */
public record TypeBuildPage(
        Offered type, List<Made> made, List<BuildPage.Room> rooms, List<Reason> against, Typed typed) {
    /** Fields that show their own fault. */
    public static final List<String> FIELDS = List.of("name");

    public TypeBuildPage {
        made = List.copyOf(made);
        rooms = List.copyOf(rooms);
        against = List.copyOf(against);
    }

    /** @param first the code that the first of them would get now */
    public record Made(ContainerType type, long count, String first, String last) {}
}
