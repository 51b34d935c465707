package org.himuro.sop.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.document.Text;
import org.himuro.sop.procedure.Effective;

/**
 * One version of a collection protocol, read by {@link ProtocolReader}.
 *
 * @param source what it follows, and what in it is our own reading
 * @param cohorts it is for, at least one
 * @param cancers the cancer types it is for, in words
 * @param standard the cases that follow it where nobody chose
 * @param expiredKits what is done about a kit that is too old
 * @param specimens in the order of collection
 */
public record Protocol(
        ProtocolVersion version,
        Text title,
        String source,
        Effective effective,
        List<Cohort> cohorts,
        Text cancers,
        Optional<Default> standard,
        ExpiredKits expiredKits,
        List<WantedSpecimen> specimens) {
    public Protocol {
        cohorts = List.copyOf(cohorts);
        specimens = specimens.stream()
                .sorted(Comparator.comparingInt(WantedSpecimen::order))
                .toList();
    }

    public Optional<WantedSpecimen> specimen(String id) {
        return specimens.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
