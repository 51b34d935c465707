package org.himuro.lims.labelling.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintState;

/**
 * A label on its way out of a printer as machines read it. Times are UTC.
 *
 * @param job the labels that were asked for together
 * @param reason why it is printed again
 * @param trouble why it is doubtful or failed
 */
@Serdeable
record PrintLine(
        UUID id,
        UUID job,
        int number,
        String code,
        PrintState state,
        Optional<String> reason,
        Optional<String> trouble,
        Instant askedAt,
        Instant changedAt) {
    static PrintLine of(Print p) {
        return new PrintLine(
                p.id(), p.job(), p.number(), p.code(), p.state(), p.reason(), p.trouble(), p.askedAt(), p.changedAt());
    }
}
