package org.himuro.lims.inspection.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What tubes are promised to. */
public interface StockQueries {
    /** Codes of the open lists on which they are to be fetched. */
    Map<UUID, String> listed(Collection<UUID> tubes);

    /** Codes of orders without a verdict. */
    Map<UUID, String> ordered(Collection<UUID> tubes);
}
