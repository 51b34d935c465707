package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.SAMPLE_NOT_IN_FILE;
import static org.himuro.integrations.FindingCode.SEVERAL_SAMPLES;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the sample of a file that may hold several. */
final class Choice {

    private static final int NAMED = 10;

    private Choice() {}

    static Optional<String> of(Collection<String> inFile, Optional<String> wanted, Sheet sheet) {
        var names = List.copyOf(inFile);
        if (names.isEmpty()) {
            sheet.finding(0, TRUNCATED, "sample");
        } else if (wanted.isPresent() && !names.contains(wanted.get())) {
            sheet.finding(0, SAMPLE_NOT_IN_FILE, wanted.get());
        } else if (wanted.isPresent() || names.size() == 1) {
            var chosen = wanted.orElseGet(names::getFirst);
            sheet.sample(chosen);
            return Optional.of(chosen);
        } else {
            sheet.finding(0, SEVERAL_SAMPLES, names.stream().limit(NAMED).collect(Collectors.joining(" ")));
        }
        return Optional.empty();
    }
}
