package org.himuro.lims.quality.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.application.DeviationQueries;

/**
 * A deviation with its actions; without persons and without what they wrote.
 *
 * @param digest SHA-256 of all that a signature stands for, as it stands now
 */
@Serdeable
record DeviationDetail(DeviationLine deviation, String digest, List<Action> actions) {

    /** @param due the last day for doing it, @param checkOn the first day for saying that it helped; days of the site */
    @Serdeable
    record Action(
            UUID id,
            CorrectiveAction.Kind kind,
            CorrectiveAction.Step step,
            LocalDate due,
            LocalDate checkOn,
            boolean overdue) {}

    static DeviationDetail of(DeviationQueries.Found found, LocalDate today) {
        return new DeviationDetail(
                DeviationLine.of(found.line(today)),
                found.file().digest(),
                found.file().actions().stream()
                        .map(a -> new Action(a.id(), a.kind(), a.step(), a.due(), a.checkOn(), a.overdue(today)))
                        .toList());
    }
}
