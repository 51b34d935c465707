package org.himuro.lims.monitoring;

import java.util.Optional;

/**
 * Report {@code record-series}: a logger's file of a parcel was read (T1, H2). The same file again changes nothing.
 *
 * @param file SHA-256 of the raw file, which is kept
 * @param maker that was claimed
 * @param channel that was named, where the logger has several
 * @param zone of the logger's clock, where the file does not say it
 * @param taught name of the site's own logger by which it was read
 */
public record RecordSeries(
        String parcel,
        String file,
        Optional<String> maker,
        Optional<String> channel,
        String zone,
        Optional<String> taught) {}
