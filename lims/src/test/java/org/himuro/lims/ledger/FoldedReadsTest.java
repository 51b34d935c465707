package org.himuro.lims.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.Tubes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R2")
class FoldedReadsTest {
    private static final UUID HERE = new UUID(1, 1);
    private static final UUID KNOWN = new UUID(2, 2);
    private static final UUID UNKNOWN = new UUID(2, 3);

    private final List<UUID> asked = new ArrayList<>();

    private final FoldedReads reads = new FoldedReads(streams -> {
        asked.addAll(streams);
        return streams.contains(KNOWN) ? Map.of(KNOWN, List.of(taken())) : Map.of();
    });

    private static Recorded taken() {
        var at = Instant.parse("2026-11-30T00:00:00Z");
        return new Recorded(
                new UUID(3, 1),
                new UUID(3, 2),
                Tubes.KIND.ref(KNOWN),
                1,
                new TubeTaken(HERE, "OTHER", Optional.empty()),
                at,
                at,
                new Actor(new UUID(4, 1), Optional.empty(), HERE),
                new Digest(new byte[32]));
    }

    @Test
    void each_history_is_read_once_however_often_it_is_asked_for_and_also_where_there_is_none() {
        var first = reads.states(Tubes.KIND, List.of(KNOWN, UNKNOWN, KNOWN));
        assertThat(first).containsOnlyKeys(KNOWN);
        assertThat(reads.states(Tubes.KIND, List.of(UNKNOWN, KNOWN))).isEqualTo(first);
        assertThat(reads.state(Tubes.KIND, UNKNOWN)).isEmpty();
        assertThat(reads.history(Tubes.KIND.ref(KNOWN))).containsExactly(taken());
        assertThat(asked).containsExactly(KNOWN, UNKNOWN);
    }
}
