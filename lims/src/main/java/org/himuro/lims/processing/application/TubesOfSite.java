package org.himuro.lims.processing.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** From tubes to the codes of their cases: these never change, so that no lock is needed. */
@FunctionalInterface
public interface TubesOfSite {
    /** Tubes that are not there are absent. */
    Map<UUID, String> caseCodes(Collection<UUID> tubes);
}
