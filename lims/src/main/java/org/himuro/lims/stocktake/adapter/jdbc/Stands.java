package org.himuro.lims.stocktake.adapter.jdbc;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.himuro.lims.specimen.ContainerType;

/** What stands in which unit of a site, as one walks past it: {@code id, unit, way}. */
final class Stands {
    private static final String UNITS = Arrays.stream(ContainerType.values())
            .filter(ContainerType::isUnit)
            .map(type -> "'" + type.name() + "'")
            .collect(Collectors.joining(",", "(", ")"));

    /** Containers that hold tubes. */
    static final String BOXES = "c.type in ('BOX','TUBE_RACK') and c.row_count > 0";

    /** Its one parameter is the site. */
    static final String BELOW = "with recursive below (id, unit, way, depth, settled) as ("
            + "select c.id, cast(c.id as binary(16)), cast(c.code as char(400)), 0, c.type in " + UNITS
            + " from container c where c.site = ? and c.parent is null and c.parcel is null and c.retired = false"
            + " union all select c.id, case when b.settled or c.type not in " + UNITS + " then b.unit else c.id end,"
            + " concat(b.way, '/', coalesce(c.cell, ''), c.code), b.depth + 1, b.settled or c.type in " + UNITS
            + " from below b join container c on c.parent = b.id where b.depth < 12 and c.retired = false) ";

    private Stands() {}
}
