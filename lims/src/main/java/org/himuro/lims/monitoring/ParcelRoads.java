package org.himuro.lims.monitoring;

import java.util.Optional;
import org.himuro.lims.identity.VisibleSites;

/** Asked of {@code shipping}, which is below. */
public interface ParcelRoads {
    /** Empty where there is none, and where these sites neither send nor receive it. */
    Optional<ParcelRoad> byCode(String code, VisibleSites sites);
}
