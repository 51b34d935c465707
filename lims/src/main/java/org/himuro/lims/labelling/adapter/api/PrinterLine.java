package org.himuro.lims.labelling.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.application.PrintQueries;

/**
 * A label printer as machines read it. Times are UTC.
 *
 * @param trouble why it prints nothing, by code; absent where it is ready
 * @param askedAt when it was spoken to last
 * @param waiting labels that wait or are on the way
 * @param doubtful labels that a person has to decide about
 */
@Serdeable
record PrinterLine(
        String code,
        String name,
        String host,
        int port,
        int dotsPerMm,
        PrintStock stock,
        boolean retired,
        Optional<String> trouble,
        Optional<Instant> askedAt,
        int waiting,
        int doubtful) {
    static PrinterLine of(PrintQueries.Line line) {
        var p = line.printer();
        return new PrinterLine(
                p.code(),
                p.name(),
                p.host(),
                p.port(),
                p.dotsPerMm(),
                p.stock(),
                p.retired(),
                line.trouble(),
                line.askedAt(),
                line.waiting(),
                line.doubtful());
    }
}
