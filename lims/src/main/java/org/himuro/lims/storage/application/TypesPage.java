package org.himuro.lims.storage.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.OfferedTypes.Offered;

/**
 * The unit types of a site, and a new one.
 *
 * @param done what was just done
 */
public record TypesPage(List<Offered> types, Typed typed, Optional<Phrase> done) {
    /** Fields that show their own fault. */
    public static final List<String> FIELDS = List.of("name", "temperature", "unit");

    /** So many levels may stand in each other. */
    public static final int LEVELS = 4;

    public TypesPage {
        types = List.copyOf(types);
    }

    public static List<ContainerType> units() {
        return Arrays.stream(ContainerType.values())
                .filter(ContainerType::isUnit)
                .toList();
    }

    public static List<ContainerType> inner() {
        return Arrays.stream(ContainerType.values())
                .filter(type -> type.fitsIn(ContainerType.FREEZER))
                .toList();
    }

    /** Rows by columns of what tubes are in: boxes from 5 x 5 to 14 x 14, racks of 96 and 384, canes. */
    public static List<String> shapes() {
        return Stream.concat(
                        IntStream.rangeClosed(5, 14).mapToObj(n -> n + "x" + n),
                        Stream.of("8x12", "16x24", "1x6", "1x10", NO_POSITIONS))
                .toList();
    }

    /** Tubes are in it without positions. */
    public static final String NO_POSITIONS = "0x0";

    /** How many of each kind one unit has, without the unit. */
    public static List<Map.Entry<ContainerType, Long>> inside(Offered type) {
        return List.copyOf(type.layout().counts().entrySet()).stream().skip(1).toList();
    }
}
