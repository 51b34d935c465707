package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeFound;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.Found;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.Reservation.Fate;

/** A tube was found: recorded whatever it conflicts with, and marked with each conflict (invariant 6). */
public final class FindingTube {
    private final Situation now;
    private final List<Reason> conflicts = new ArrayList<>();
    private final List<Entry> marks = new ArrayList<>();
    private final Instant at;

    private FindingTube(Situation now, Instant at) {
        this.now = now;
        this.at = at;
    }

    public static Decision<Found> decide(ReportTubeFound command, Situation now, Instant at) {
        var tube = now.tube(command.tube());
        var box = now.container(command.box());
        var cell = Cells.normal(command.cell());
        if (tube.isEmpty() || box.isEmpty() || cell.isEmpty()) {
            var unknown = new ArrayList<Reason>();
            if (tube.isEmpty()) {
                unknown.add(UnknownCode.of(command.tube()));
            }
            if (box.isEmpty()) {
                unknown.add(UnknownCode.of(command.box()));
            }
            if (cell.isEmpty()) {
                unknown.add(Reason.of("CELL_UNKNOWN", UnknownCode.shown(command.cell())));
            }
            unknown.add(Reason.of("NOTHING_TO_RECORD"));
            return new Decision.Accepted<>(List.of(), new Found(false, unknown));
        }
        return new FindingTube(now, at).found(tube.get(), box.get(), cell.get());
    }

    private Decision<Found> found(Tube tube, Container box, String cell) {
        var holder = now.occupant(box.id(), cell).filter(other -> !other.id().equals(tube.id()));
        holder.ifPresent(
                other -> mark(tube, Optional.of(other.id()), "POSITION_TAKEN", box.code(), cell, other.code()));
        var keeper = now.keeper(box.id(), cell).filter(other -> !other.id().equals(tube.id()));
        keeper.ifPresent(other -> mark(tube, Optional.of(other.id()), "POSITION_KEPT", box.code(), cell, other.code()));
        var reservation = now.reservation(box.id(), cell);
        reservation
                .filter(r -> !now.isOwn(r))
                .ifPresent(r -> mark(
                        tube,
                        Optional.of(r.id()),
                        "POSITION_RESERVED",
                        box.code(),
                        cell,
                        r.madeBy(),
                        r.purpose(),
                        r.until(),
                        r.code()));
        if (tube.step() == TubeStep.DESTROYED) {
            mark(tube, Optional.empty(), "TUBE_DESTROYED", tube.code());
        } else if (now.inParcel(tube)) {
            mark(tube, tube.placeId(), "TUBE_IN_PARCEL", tube.code());
        } else if (!now.holder(tube).equals(now.site())) {
            mark(tube, Optional.of(now.holder(tube)), "TUBE_NOT_HERE", tube.code());
        }
        if (!box.site().equals(now.site()) || now.inParcel(box)) {
            mark(tube, Optional.of(box.id()), "BOX_NOT_HERE", box.code());
        }
        if (Cells.in(box, cell).isEmpty()) {
            mark(
                    tube,
                    Optional.of(box.id()),
                    "POSITION_NOT_IN_BOX",
                    box.code(),
                    cell,
                    box.rowCount(),
                    box.columnCount());
        }
        if (tube.isOlderThanKnown(at)) {
            mark(tube, Optional.empty(), "OLDER_THAN_KNOWN", tube.code());
        }
        if (now.withdrawn(tube) && !now.isQuarantine(box)) {
            mark(tube, Optional.empty(), "CONSENT_WITHDRAWN", tube.code());
        }
        var fact = new TubeFound(
                box.id(), cell, now.site(), holder.or(() -> keeper).map(Tube::id));
        var entries = new ArrayList<Entry>();
        var position = new Position(box.id(), cell);
        reservation.ifPresent(r -> entries.add(
                now.isOwn(r) ? Claims.filled(r, position, tube.id(), at) : Claims.ended(r, position, Fate.FOUND, at)));
        entries.add(new Entry(Tubes.KIND.ref(tube.id()), fact, at));
        entries.addAll(marks);
        return new Decision.Accepted<>(entries, new Found(true, conflicts));
    }

    private void mark(Tube tube, Optional<UUID> related, String code, Object... args) {
        conflicts.add(Reason.of(code, args));
        marks.add(new Entry(Tubes.KIND.ref(tube.id()), new TubeMarked(code, related), at));
    }
}
