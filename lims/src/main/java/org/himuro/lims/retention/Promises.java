package org.himuro.lims.retention;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** For what tubes are promised; a context below says so of what it owns. */
@FunctionalInterface
public interface Promises {
    /** Codes of what is still open, by tube. */
    Map<UUID, String> of(Collection<UUID> tubes);
}
