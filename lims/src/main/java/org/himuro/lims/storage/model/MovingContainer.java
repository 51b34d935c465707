package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerTaken;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.storage.ContainerMoved;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.RegisterContainer.Spot;

/** Whether a container may go to another place: one fact, whatever is in it. */
public final class MovingContainer {
    private MovingContainer() {}

    public static Decision<ContainerMoved> decide(MoveContainer command, Situation now, Contents inside, Instant at) {
        var verdicts = new Verdicts();
        var moved = now.container(command.container());
        if (moved.isEmpty()) {
            verdicts.refuse(UnknownCode.of(command.container()));
        }
        moved.ifPresent(c -> isOurs(c, now, verdicts));
        command.into().ifPresent(spot -> check(spot, moved, now, inside, verdicts));
        return verdicts.isRefused() || moved.isEmpty()
                ? new Decision.Refused<>(verdicts.refused())
                : accepted(moved.get(), command.into().flatMap(s -> placed(s, now)), now, at);
    }

    private static void isOurs(Container c, Situation now, Verdicts verdicts) {
        if (c.retired()) {
            verdicts.refuse("CONTAINER_RETIRED", c.code());
        } else if (now.inParcel(c)) {
            verdicts.refuse("BOX_IN_PARCEL", c.code());
        } else if (!c.site().equals(now.site())) {
            verdicts.refuse("BOX_NOT_HERE", c.code());
        }
    }

    private static void check(Spot spot, Optional<Container> moved, Situation now, Contents inside, Verdicts verdicts) {
        var into = now.container(spot.container());
        if (into.isEmpty()) {
            verdicts.refuse(UnknownCode.of(spot.container()));
            return;
        }
        isOurs(into.get(), now, verdicts);
        if (moved.filter(c -> now.path(into.get()).stream().anyMatch(c::equals)).isPresent()) {
            verdicts.refuse("INTO_ITSELF", moved.get().code(), into.get().code());
        }
        place(into.get(), spot.cell(), moved, now, verdicts);
        if (inside.withdrawn() && !staysInQuarantine(moved, into.get(), now)) {
            verdicts.refuse("CONTENTS_WITHDRAWN", spot.container());
        }
        now.coldness(into.get())
                .ifPresent(there -> inside.frozen().stream()
                        .map(Coldness::warmestForFrozen)
                        .filter(warmest -> !there.isColdEnoughFor(warmest))
                        .findFirst()
                        .ifPresent(warmest -> verdicts.refuse("CONTENTS_TOO_WARM", spot.container(), there, warmest)));
    }

    /** By its own designation wherever it goes, or by that of the place it goes to. */
    private static boolean staysInQuarantine(Optional<Container> moved, Container into, Situation now) {
        return now.isQuarantine(into)
                || moved.filter(c -> now.quarantine().contains(c.id())).isPresent();
    }

    /** Whether there is such a place, whether it is free, and whether the container fits there. */
    static void place(Container into, String text, Optional<Container> inner, Situation now, Verdicts verdicts) {
        inner.filter(c -> !c.type().fitsIn(into.type()))
                .ifPresent(c -> verdicts.refuse("DOES_NOT_FIT", c.code(), into.code()));
        var cell = Cells.in(into, text);
        if (into.hasPositions() && text.isBlank()) {
            verdicts.refuse("POSITION_MISSING", into.code());
        } else if (into.hasPositions() ? cell.isEmpty() : !text.isEmpty()) {
            verdicts.refuse("POSITION_NOT_IN_BOX", into.code(), text, into.rowCount(), into.columnCount());
        }
        cell.flatMap(c -> Optional.ofNullable(now.occupants().get(new Position(into.id(), c))))
                .flatMap(now::container)
                .filter(other -> other.parent().equals(Optional.of(into.id()))
                        && other.cell().equals(cell))
                .filter(other -> inner.filter(c -> c.id().equals(other.id())).isEmpty())
                .ifPresent(other -> verdicts.refuse("POSITION_TAKEN", into.code(), text, other.code()));
    }

    static Optional<ContainerPlaced> placed(Spot spot, Situation now) {
        return now.container(spot.container())
                .map(into -> new ContainerPlaced(
                        into.id(), Cells.in(into, spot.cell()).orElse("")));
    }

    private static Decision<ContainerMoved> accepted(
            Container moved, Optional<ContainerPlaced> to, Situation now, Instant at) {
        boolean same = to.map(p -> moved.parent().equals(Optional.of(p.parent()))
                        && moved.cell().orElse("").equals(p.cell()))
                .orElse(moved.parent().isEmpty());
        if (same) {
            return new Decision.Accepted<>(List.of(), new ContainerMoved(moved.code(), false));
        }
        var fact = to.isPresent() ? to.get() : new ContainerTaken(now.site());
        var entry = new Entry(Containers.KIND.ref(moved.id()), fact, at);
        return new Decision.Accepted<>(List.of(entry), new ContainerMoved(moved.code(), true));
    }
}
