package org.himuro.lims.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.processing.ProcessingEvent.WorklistClosed;
import org.himuro.lims.processing.ProcessingEvent.WorklistMade;
import org.himuro.lims.processing.ProcessingEvent.WorklistPicked;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** Streams of worklists. */
public final class Worklists implements StreamKind<Worklist> {
    public static final Worklists KIND = new Worklists();
    private static final UUID NOBODY = new UUID(0, 0);

    private Worklists() {}

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public Worklist blank(UUID id) {
        return new Worklist(
                id,
                "",
                NOBODY,
                Preparation.DERIVATIVE,
                Material.DNA,
                "",
                NOBODY,
                Instant.EPOCH,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Override
    public Worklist after(Worklist w, Recorded recorded) {
        return switch (recorded.fact()) {
            case WorklistMade e ->
                new Worklist(
                        w.id(),
                        e.code(),
                        e.site(),
                        e.preparation(),
                        e.material(),
                        e.procedure(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        false,
                        Optional.empty(),
                        e.kit(),
                        e.lot(),
                        e.equipment(),
                        e.tubes().stream()
                                .map(t -> new Worklist.Line(t, false, Optional.empty()))
                                .toList());
            case WorklistPicked e -> with(w, w.closed(), w.processing(), picked(w, e));
            case WorklistClosed e -> with(w, true, e.processing(), w.lines());
            default -> w;
        };
    }

    private static List<Worklist.Line> picked(Worklist w, WorklistPicked e) {
        return w.lines().stream()
                .map(l -> l.tube().equals(e.tube())
                        ? new Worklist.Line(l.tube(), true, e.child().or(l::child))
                        : l)
                .toList();
    }

    private static Worklist with(Worklist w, boolean closed, Optional<UUID> processing, List<Worklist.Line> lines) {
        return new Worklist(
                w.id(),
                w.code(),
                w.site(),
                w.preparation(),
                w.material(),
                w.procedure(),
                w.madeBy(),
                w.madeAt(),
                closed,
                processing,
                w.kit(),
                w.lot(),
                w.equipment(),
                lines);
    }
}
