package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Verdicts given again because something they were computed from has changed. */
final class Rejudging {
    private Rejudging() {}

    /** @param owner as it will be after the act */
    static List<Entry> tubes(Case owner, Collection<UUID> tubes, Instant now, Reads reads, Judge judge) {
        return reads.states(Tubes.KIND, tubes).values().stream()
                .filter(t -> t.verdict().isPresent())
                .flatMap(t -> tube(t, owner, Set.of(), now, reads, judge).stream())
                .toList();
    }

    /** @param gone facts of the tube that no longer count */
    static List<Entry> tube(Tube tube, Case owner, Set<UUID> gone, Instant now, Reads reads, Judge judge) {
        var stream = Tubes.KIND.ref(tube.id());
        var story = TubeStory.of(reads.history(stream)).without(gone);
        return judge.verdicts(stream, tube.material(), owner, story, now);
    }
}
