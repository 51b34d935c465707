package org.himuro.lims.shipping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tubes that another site says to have, not yet answered by who has them by the record. */
@FunctionalInterface
public interface Statements {
    /**
     * @param parcel the code of the parcel in which it is said to have been
     * @param statedBy the site that says so
     */
    record Row(String tube, String parcel, UUID statedBy) {}

    /**
     * In the order of their codes.
     *
     * @param every whether those of other sites are read as well
     * @param after only codes above this one, for the following page
     */
    List<Row> open(UUID holder, boolean every, Optional<String> after, int limit);
}
