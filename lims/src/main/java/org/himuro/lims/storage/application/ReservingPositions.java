package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.model.FreeCells;
import org.himuro.lims.storage.model.Reserving;
import org.himuro.lims.storage.model.Situation;

/** Positions are held for who acts, in one act (B9). */
@Singleton
public final class ReservingPositions {
    private final Acts acts;
    private final Looking looking;
    private final Serials serials;
    private final Remarks remarks;
    private final Ids ids;

    ReservingPositions(Acts acts, Looking looking, Serials serials, Remarks remarks, Ids ids) {
        this.acts = acts;
        this.looking = looking;
        this.serials = serials;
        this.remarks = remarks;
        this.ids = ids;
    }

    public Outcome<ReservationAnswer> run(
            ReservePositions command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "reserve-positions", command, actor, occurredAt, recordedAt);
        var codes = new LinkedHashSet<String>();
        command.positions().forEach(p -> codes.add(p.box()));
        command.free().ifPresent(f -> codes.add(f.in()));
        var seen = looking.before(actor, codes);
        var note = command.note().map(String::strip).filter(text -> !text.isEmpty());
        var made =
                new Reserving.Made(ids.next(), code(actId, actor.site()), note.map(text -> Remarks.hash(actId, text)));
        return acts.perform(
                act,
                ReservationAnswer.class,
                reads -> {
                    var chosen = chosen(command, seen, reads);
                    return Reserving.decide(command, made, situation(command, seen, chosen, reads), chosen, act);
                },
                remarks.kept(actId, note.filter(text -> text.length() <= ReservePositions.NOTE)));
    }

    private String code(UUID act, UUID site) {
        var letters = looking.index().siteCode(site);
        return "RV-%s-%05d".formatted(letters, serials.take(act, "reservation/" + letters, n -> n + 1));
    }

    private List<Cell> chosen(ReservePositions command, Looking.Seen seen, Reads reads) {
        return command.free()
                .filter(Reserving::isPossible)
                .flatMap(wanted -> Optional.ofNullable(seen.codes().get(wanted.in()))
                        .filter(ref -> ref.kind().equals(Containers.KIND.name()))
                        .map(ref -> free(ref.id(), wanted.count(), reads)))
                .orElse(List.of());
    }

    /** Looked for once more after the boxes were read: what others reserve in them from then on, the write notices. */
    private List<Cell> free(UUID in, int count, Reads reads) {
        var read = new HashSet<UUID>();
        while (true) {
            var chosen = FreeCells.choose(looking.index().free(in), count);
            var boxes = chosen.stream().map(Cell::container).collect(Collectors.toSet());
            if (read.containsAll(boxes)) {
                return chosen;
            }
            reads.states(Containers.KIND, boxes);
            read.addAll(boxes);
        }
    }

    private Situation situation(ReservePositions command, Looking.Seen seen, List<Cell> chosen, Reads reads) {
        var wanted = command.positions().stream()
                .flatMap(p -> Positions.of(p.box(), p.cell(), seen).stream())
                .collect(Collectors.toSet());
        var boxes = chosen.stream().map(Cell::container).collect(Collectors.toSet());
        var taken = looking.index().taken(wanted).of(wanted);
        return looking.ofTubes(seen.with(taken).and(boxes), reads);
    }
}
