package org.himuro.lims.storage.application;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.storage.RackScanner;

/** The rack scanners that a site has taught and not forgotten, by name. */
@FunctionalInterface
public interface KnownScanners {
    List<RackScanner> of(UUID site);
}
