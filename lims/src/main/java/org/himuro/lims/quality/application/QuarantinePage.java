package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.quality.TubeDesk;
import org.himuro.lims.quality.Why;

/**
 * The tubes in quarantine of a site.
 *
 * @param words who put a tube in and why, by tube
 * @param next address of the following page
 */
public record QuarantinePage(
        List<QuarantineQueries.Line> lines,
        Map<UUID, TubeDesk.Word> words,
        QuarantineQueries.Asked asked,
        Optional<String> next) {
    /** Codes that the list can be narrowed to: what people choose, and what the system itself says. */
    public static final List<String> REASONS = Stream.concat(
                    Stream.of(
                            "CONSENT_WITHDRAWN",
                            "LABORATORY_NOT_ACCREDITED",
                            "EXTRA_IN_PARCEL",
                            "TO_BE_DESTROYED",
                            Why.DEVIATION),
                    Why.QUARANTINE.stream())
            .toList();

    public QuarantinePage {
        lines = List.copyOf(lines);
        words = Map.copyOf(words);
    }

    public boolean narrowed() {
        return !asked.text().isEmpty() || asked.reason().isPresent() || asked.waiting();
    }

    public Optional<TubeDesk.Word> word(QuarantineQueries.Line line) {
        return Optional.ofNullable(words.get(line.tube()));
    }
}
