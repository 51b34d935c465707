package org.himuro.lims.storage;

import java.util.Optional;
import org.himuro.lims.specimen.ContainerType;

/**
 * A request: a room, unit, rack or box that was not there before.
 *
 * @param code the code on its label; absent: the next one of {@link ContainerCodes}
 * @param name what people call it; no names of persons
 * @param rows 0 to 26; 0 with 0 columns for a container without positions
 * @param columns 0 to 99
 * @param temperatureClass of the domain's table, {@code NONE} for what takes its unit's
 * @param into where it stands
 */
public record RegisterContainer(
        Optional<String> code,
        ContainerType type,
        String name,
        int rows,
        int columns,
        String temperatureClass,
        Optional<Spot> into) {

    /** With a label that is there already. */
    public RegisterContainer(
            String code,
            ContainerType type,
            String name,
            int rows,
            int columns,
            String temperatureClass,
            Optional<Spot> into) {
        this(Optional.of(code), type, name, rows, columns, temperatureClass, into);
    }

    /** @param cell empty where the container has no positions */
    public record Spot(String container, String cell) {}
}
