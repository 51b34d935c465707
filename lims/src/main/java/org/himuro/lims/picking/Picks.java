package org.himuro.lims.picking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.picking.Pick.Ending;
import org.himuro.lims.picking.Pick.Line;
import org.himuro.lims.picking.Pick.State;
import org.himuro.lims.picking.PickEvent.PickCancelled;
import org.himuro.lims.picking.PickEvent.PickClosed;
import org.himuro.lims.picking.PickEvent.PickNotFound;
import org.himuro.lims.picking.PickEvent.PickPutBack;
import org.himuro.lims.picking.PickEvent.PickRequested;
import org.himuro.lims.picking.PickEvent.PickTaken;

/** Streams of picks. */
public final class Picks implements StreamKind<Pick> {
    public static final Picks KIND = new Picks();
    private static final UUID NOBODY = new UUID(0, 0);

    private Picks() {}

    @Override
    public String name() {
        return "pick";
    }

    @Override
    public Pick blank(UUID id) {
        return new Pick(
                id, "", NOBODY, PickPurpose.OTHER, Optional.empty(), NOBODY, Instant.EPOCH, Ending.OPEN, List.of());
    }

    @Override
    public Pick after(Pick before, Recorded recorded) {
        return recorded.fact() instanceof PickEvent event ? after(before, event, recorded) : before;
    }

    private static Pick after(Pick p, PickEvent event, Recorded recorded) {
        return switch (event) {
            case PickRequested e ->
                new Pick(
                        p.id(),
                        e.code(),
                        e.site(),
                        e.purpose(),
                        e.reference(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        p.ending(),
                        e.tubes().stream().map(Line::waiting).toList());
            case PickTaken e ->
                told(p, e.tube(), State.PICKED, Optional.of(recorded.occurredAt()), Optional.empty(), recorded);
            case PickNotFound e -> told(p, e.tube(), State.NOT_FOUND, Optional.empty(), Optional.empty(), recorded);
            case PickPutBack e ->
                told(
                        p,
                        e.tube(),
                        State.BACK,
                        p.line(e.tube()).flatMap(Line::pickedAt),
                        Optional.of(recorded.occurredAt()),
                        recorded);
            case PickCancelled e -> with(p, Ending.CANCELLED, p.lines());
            case PickClosed e -> with(p, Ending.CLOSED, p.lines());
        };
    }

    private static Pick told(
            Pick p, UUID tube, State state, Optional<Instant> picked, Optional<Instant> back, Recorded recorded) {
        var by = Optional.of(recorded.actor().person());
        var act = Optional.of(recorded.act());
        var lines = p.lines().stream()
                .map(l -> l.tube().equals(tube) ? new Line(tube, state, picked, back, by, act) : l)
                .toList();
        return with(p, p.ending(), lines);
    }

    private static Pick with(Pick p, Ending ending, List<Line> lines) {
        return new Pick(p.id(), p.code(), p.site(), p.purpose(), p.reference(), p.madeBy(), p.madeAt(), ending, lines);
    }
}
