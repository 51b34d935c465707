package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.SerialLease;

/** Numbers of cases: those taken, those set aside, those used. */
public interface LeaseQueries {
    /** @param nextSerial the first that was not taken yet */
    record Counter(String scope, int nextSerial) {}

    /** The lease that holds this number. */
    Optional<UUID> holding(String scope, int serial);

    /** Newest first. */
    List<SerialLease> of(UUID site);

    /** Absent where the site has no such lease. */
    Optional<SerialLease> byId(UUID lease, UUID site);

    /** The counters of cases whose codes have these letters of a site, newest year first. */
    List<Counter> counters(String siteCode);

    /** The numbers of this counter that cases have. */
    Set<Integer> used(String scope);
}
