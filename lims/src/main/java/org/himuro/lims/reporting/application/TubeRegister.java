package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tubes as a site may see them. */
public interface TubeRegister {
    /** By any of its codes; a foreign tube and one that does not exist are found out by the same statement. */
    Optional<TubeRow> byCode(String code, UUID site, boolean every);

    /** One row more than asked for, where there is more. */
    List<Listed> list(TubeQuery query);

    /** @param key of the row in the query's order */
    record Listed(TubeRow row, UUID id) {}
}
