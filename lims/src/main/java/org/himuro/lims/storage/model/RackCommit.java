package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.StorageEvent.RackRead;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.Kind;

/** A rack reading becomes the record: every cell in one act, or none with all reasons. */
public final class RackCommit {
    private final StoreRack command;
    private final Situation now;
    private final Instant at;
    private final Verdicts verdicts = new Verdicts();
    private final Map<String, Choice> choices = new HashMap<>();
    private final List<Put> puts = new ArrayList<>();
    private final Map<Position, Fate> although = new HashMap<>();
    private final Map<UUID, Tube> leaving = new HashMap<>();

    private RackCommit(StoreRack command, Situation now, Instant at) {
        this.command = command;
        this.now = now;
        this.at = at;
        command.decisions().forEach(d -> choices.put(Cells.normal(d.cell()).orElse(d.cell()), d.choice()));
    }

    public static Decision<RackStored> decide(StoreRack command, Situation now, Instant at) {
        var box = now.container(command.box());
        return box.isPresent()
                ? new RackCommit(command, now, at).into(box.get())
                : Decision.refused(UnknownCode.of(command.box()));
    }

    private Decision<RackStored> into(Container box) {
        var other = RackPreview.otherRack(box, command.handling().rackCode(), now);
        if (other.isPresent()) {
            return Decision.refused(Reason.of("RACK_CODE_OF_ANOTHER", other.get(), box.code()));
        }
        var record = RackPreview.registered(box, command.cells(), now);
        var differences = RackDifferences.between(record, command.cells());
        if (!RackPreview.fingerprint(differences).equals(command.previewed())) {
            return Decision.refused(Reason.of("BOX_CHANGED_SINCE_PREVIEW", box.code()));
        }
        if (!command.handling().liesRight() && RackReadings.likelyTurned(record, command.cells())) {
            verdicts.refuse("RACK_TURNED", box.code());
        }
        differences.cells().forEach(cell -> take(box, cell));
        var stored = Storing.decide(new StoreTubes(puts), now, Set.copyOf(leaving.keySet()), although, at);
        return switch (stored) {
            case Decision.Refused<Stored>(var reasons) -> {
                var all = new ArrayList<>(verdicts.refused());
                all.addAll(reasons);
                yield new Decision.Refused<>(all);
            }
            case Decision.Accepted<Stored>(var entries, var answer) ->
                verdicts.isRefused()
                        ? new Decision.Refused<>(verdicts.refused())
                        : accepted(box, differences, entries, answer);
        };
    }

    private void take(Container box, CellDifference cell) {
        var choice = Optional.ofNullable(choices.get(cell.cell()));
        if (cell.kind().isFault()) {
            verdicts.refuse(
                    "RACK_" + cell.kind(), box.code(), cell.cell(), cell.read().orElse(""));
        } else if (cell.kind().mustBeDecided()
                && choice.filter(c -> answers(cell.kind(), c)).isEmpty()) {
            verdicts.refuse(
                    "RACK_" + cell.kind() + "_UNDECIDED",
                    box.code(),
                    cell.cell(),
                    cell.read().orElse(""));
        }
        if (cell.kind() == Kind.NEW || cell.kind() == Kind.MOVED) {
            if (choice.filter(c -> c == Choice.LEAVE_OUT).isEmpty()) {
                puts.add(new Put(cell.read().orElseThrow(), box.code(), cell.cell()));
            }
        }
        if (cell.kind() == Kind.ON_RESERVED) {
            choice.flatMap(Choice::although).ifPresent(how -> {
                although.put(new Position(box.id(), cell.cell()), how);
                puts.add(new Put(cell.read().orElseThrow(), box.code(), cell.cell()));
            });
        }
        boolean keeps =
                choice.filter(c -> c == Choice.KEEP || c == Choice.LEAVE_OUT).isPresent();
        boolean out = cell.displaced()
                ? !keeps
                : choice.filter(c -> c == Choice.TAKE_OUT).isPresent();
        if (out) {
            now.occupant(box.id(), cell.cell()).ifPresent(t -> leaving.put(t.id(), t));
        }
    }

    private boolean isPutOnReserved(Container box, CellDifference cell) {
        return although.containsKey(new Position(box.id(), cell.cell()));
    }

    /** What a reserved position is asked about is whether the tube lies there all the same. */
    private static boolean answers(Kind kind, Choice choice) {
        return kind != Kind.ON_RESERVED
                || choice == Choice.LEAVE_OUT
                || choice.although().isPresent();
    }

    private Decision<RackStored> accepted(
            Container box, RackDifferences differences, List<Entry> stored, Stored answer) {
        var entries = new ArrayList<Entry>(stored.size() + 2 * leaving.size() + 1);
        var read = new RackRead(
                command.file(),
                command.cells().size(),
                answer.tubes() + leaving.size(),
                command.handling().byHand(),
                Optional.of(command.handling().turned()).filter(turned -> turned));
        entries.add(new Entry(Containers.KIND.ref(box.id()), read, at));
        for (var tube : leaving.values()) {
            var stream = Tubes.KIND.ref(tube.id());
            entries.add(new Entry(stream, new TubeTaken(now.site(), "RACK_SCAN"), at));
            entries.add(new Entry(stream, new TubeMarked("NOT_IN_RACK", Optional.of(box.id())), at));
        }
        entries.addAll(stored);
        int fresh = (int) differences.cells().stream()
                .filter(c -> c.kind() == Kind.NEW || isPutOnReserved(box, c))
                .filter(c -> c.from().isEmpty())
                .count();
        var warnings = new ArrayList<>(answer.warnings());
        leaving.values().forEach(t -> warnings.add(Reason.of("NOT_IN_RACK", t.code(), box.code())));
        var same = (int) differences.count(Kind.SAME);
        return new Decision.Accepted<>(
                entries,
                new RackStored(
                        same,
                        Math.min(fresh, answer.tubes()),
                        Math.max(0, answer.tubes() - fresh),
                        leaving.size(),
                        warnings));
    }
}
