/**
 * How cold it was: the temperature of parcels on the road, read from their loggers' files (T1, T3, H2). The first part; units of storage
 * and their sensors come later.
 *
 * <p>Owns: the streams of series, one for each file of each parcel, with their projections {@code temperature_series} and {@code
 * temperature_excursion}; the readings themselves in {@code temperature_reading}, which no rebuild touches and the kept file can
 * always say again; {@code logger_raw}, the files as they came; the loggers whose files a site has explained ({@code
 * temperature_logger}); and the profiles, which are data ({@code monitoring/profiles.txt}). Emits: {@link
 * org.himuro.lims.monitoring.MonitoringEvent}, and of {@code specimen}'s vocabulary {@code ParcelMarked}, which opens the deviation. Reads:
 * {@code shared}, {@code ledger}, {@code identity}, {@code specimen}; of {@code shipping}, which is below, what it says through {@link
 * org.himuro.lims.monitoring.ParcelRoads} and {@link org.himuro.lims.monitoring.LoggerOfParcel}. What was not measured is a gap
 * and never within the limits (invariant 9).
 */
@NullMarked
package org.himuro.lims.monitoring;

import org.jspecify.annotations.NullMarked;
