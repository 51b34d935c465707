package org.himuro.lims.quality.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.sop.procedure.Procedure;

/**
 * What a deviation rests on: the fact as it was recorded, and what the procedure asked for. Persons only where they are asked for.
 *
 * @param at when it happened, @param recordedAt when that was recorded
 * @param instants the times that it was judged by, in their order
 * @param procedure the version it was judged by
 * @param took from the start of the clock to its end
 * @param more what else the fact says
 * @param who acted; empty where nobody asks or it was the system itself
 */
public record Evidence(
        Instant at,
        Instant recordedAt,
        List<Moment> instants,
        Optional<Procedure> procedure,
        Optional<Duration> took,
        List<Said> more,
        Optional<String> who) {
    public Evidence {
        instants = List.copyOf(instants);
        more = List.copyOf(more);
    }

    public record Moment(Phrase name, Instant at) {}

    public record Said(Phrase name, Phrase value) {}
}
