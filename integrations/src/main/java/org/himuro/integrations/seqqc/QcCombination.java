package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.CONFLICT;
import static org.himuro.integrations.FindingCode.DIFFERENT_SAMPLES;
import static org.himuro.integrations.FindingCode.EMPTY_FILE;
import static org.himuro.integrations.FindingCode.SAMPLE_UNNAMED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Reading;

/**
 * Several files of one sample together (Q3). Each figure keeps the file it came from; where two files disagree both stay and
 * it is said so: which one counts is for the acceptance rules or a person.
 *
 * @param sample the sample the files name, if any does
 * @param files names of the files, in the order given
 * @param metrics by canonical name, every file's figure
 */
public record QcCombination(Optional<String> sample, List<String> files, SequencedMap<String, List<Measured>> metrics) {

    /**
     * A figure and its source.
     *
     * @param file name of the file
     * @param tool the tool that wrote it
     * @param metric the figure
     */
    public record Measured(String file, String tool, QcMetric metric) {}

    /** Puts readings together; refused if they name different samples, or if there is none. */
    public static Reading<QcCombination> combine(List<QcReading> readings) {
        if (readings.isEmpty()) {
            return Reading.refused(EMPTY_FILE);
        }
        var findings = new Findings();
        var samples =
                readings.stream().flatMap(r -> r.sample().stream()).distinct().toList();
        if (samples.size() > 1) {
            findings.add(0, DIFFERENT_SAMPLES, String.join(" ", samples));
        }
        readings.stream().filter(r -> r.sample().isEmpty()).forEach(r -> findings.add(0, SAMPLE_UNNAMED, r.file()));
        var metrics = new LinkedHashMap<String, List<Measured>>();
        readings.forEach(reading -> reading.metrics()
                .forEach((name, metric) -> metrics.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Measured(reading.file(), reading.tool(), metric))));
        metrics.forEach((name, measured) -> conflict(name, measured, findings));
        var files = readings.stream().map(QcReading::file).toList();
        return findings.reading(() -> new QcCombination(samples.stream().findFirst(), files, metrics));
    }

    private static void conflict(String name, List<Measured> measured, Findings findings) {
        var first = measured.getFirst().metric().value();
        if (measured.stream().anyMatch(m -> m.metric().value().compareTo(first) != 0)) {
            findings.add(
                    0,
                    CONFLICT,
                    name,
                    measured.stream()
                            .map(m -> m.metric().value().toPlainString() + " (" + m.file() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }
}
