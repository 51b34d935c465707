package org.himuro.lims.labelling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The next code of a case, of the counter of its project, site and year. */
public interface CaseCodes {
    /**
     * @param project two letters without I, O, Q
     * @param site three letters without I, O, Q
     * @param year the last two digits
     * @return empty where the scheme has no such code: letters wrong, or the serials used up
     */
    Optional<String> next(UUID act, String project, String site, int year);

    /**
     * So many at once; sent again, the act gets the same.
     *
     * @return empty where the scheme has not so many
     */
    List<String> next(UUID act, String project, String site, int year, int count);
}
