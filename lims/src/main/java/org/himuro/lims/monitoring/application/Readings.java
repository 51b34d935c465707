package org.himuro.lims.monitoring.application;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.monitoring.TemperatureReading;

/** The readings of series, beside the ledger. The database lets none be changed and none go. */
public interface Readings {
    /** In order of time. */
    List<TemperatureReading> of(UUID series);

    /** Written in the act that records the series; readings that are there already stay as they are. */
    Acts.Beside kept(UUID series, List<TemperatureReading> readings);
}
