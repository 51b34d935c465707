package org.himuro.integrations.seqqc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What one file of a sequencing tool holds (Q3).
 *
 * @param file its name
 * @param tool the tool that wrote it, with its table where it has several
 * @param sample the sample the file itself names; never taken from paths or the file's name
 * @param metrics by canonical name ({@link Metric#code()}), in the file's order; what was not measured is not here
 * @param sha256 fingerprint of the raw file
 */
public record QcReading(
        String file, String tool, Optional<String> sample, SequencedMap<String, QcMetric> metrics, String sha256) {

    public QcReading {
        metrics = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metrics));
    }

    public Optional<QcMetric> metric(Metric metric) {
        return Optional.ofNullable(((Map<String, QcMetric>) metrics).get(metric.code()));
    }
}
