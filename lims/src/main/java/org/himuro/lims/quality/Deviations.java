package org.himuro.lims.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.quality.DeviationEvent.DeviationClosed;
import org.himuro.lims.quality.DeviationEvent.DeviationOpened;

/** Streams of deviations. */
public final class Deviations implements StreamKind<Deviation> {
    public static final Deviations KIND = new Deviations();
    private static final UUID NOTHING = new UUID(0, 0);

    private Deviations() {}

    @Override
    public String name() {
        return "deviation";
    }

    @Override
    public Deviation blank(UUID id) {
        return new Deviation(id, "", "", NOTHING, NOTHING, NOTHING, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    @Override
    public Deviation after(Deviation before, Recorded recorded) {
        return recorded.fact() instanceof DeviationEvent event ? after(before, event, recorded.occurredAt()) : before;
    }

    private static Deviation after(Deviation d, DeviationEvent event, Instant at) {
        return switch (event) {
            case DeviationOpened e ->
                new Deviation(
                        d.id(),
                        e.code(),
                        e.aboutKind(),
                        e.about(),
                        e.fact(),
                        e.site(),
                        at,
                        d.closedAt(),
                        d.resolution());
            case DeviationClosed e ->
                new Deviation(
                        d.id(),
                        d.code(),
                        d.aboutKind(),
                        d.about(),
                        d.fact(),
                        d.site(),
                        d.openedAt(),
                        Optional.of(at),
                        Optional.of(e.resolution()));
        };
    }
}
