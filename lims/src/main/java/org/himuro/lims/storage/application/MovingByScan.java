package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.MoveByScan;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.MovedByScan;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.UndoMove;
import org.himuro.lims.storage.application.MoveLooks.Inside;
import org.himuro.lims.storage.model.Contents;
import org.himuro.lims.storage.model.Position;
import org.himuro.lims.storage.model.ScannedMove;
import org.himuro.lims.storage.model.UndoingMove;

/** What was scanned goes where was scanned, in one act, and back (B5). */
@Singleton
public final class MovingByScan {
    private final Acts acts;
    private final Looking looking;
    private final MoveLooks looks;

    MovingByScan(Acts acts, Looking looking, MoveLooks looks) {
        this.acts = acts;
        this.looking = looking;
        this.looks = looks;
    }

    public Outcome<MovedByScan> run(
            MoveByScan command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "move-by-scan", command, actor, occurredAt, recordedAt);
        var codes = new LinkedHashSet<>(List.of(command.from()));
        command.into().ifPresent(spot -> codes.add(spot.container()));
        var seen = looking.before(actor, codes);
        var from = Optional.ofNullable(seen.codes().get(command.from()));
        if (from.isEmpty() || from.get().kind().equals("case")) {
            return acts.perform(act, MovedByScan.class, reads -> Decision.refused(UnknownCode.of(command.from())));
        }
        if (from.get().kind().equals("tube")) {
            return tubes(command, act, actor, List.of(put(command, command.from(), cell(command))));
        }
        if (!command.content()) {
            return containers(command, act, actor, List.of(new MoveContainer(command.from(), command.into())));
        }
        var inside = looks.inside(from.get().id());
        if (inside.isEmpty()) {
            return acts.perform(
                    act, MovedByScan.class, reads -> Decision.refused(Reason.of("NOTHING_INSIDE", command.from())));
        }
        return inside.stream().allMatch(Inside::tube)
                ? tubes(
                        command,
                        act,
                        actor,
                        inside.stream()
                                .map(t -> put(command, t.code(), t.cell()))
                                .toList())
                : containers(
                        command,
                        act,
                        actor,
                        inside.stream()
                                .map(c -> new MoveContainer(
                                        c.code(), command.into().map(s -> new Spot(s.container(), c.cell()))))
                                .toList());
    }

    private static String cell(MoveByScan command) {
        return command.into().map(Spot::cell).orElse("");
    }

    private static StoreTubes.Put put(MoveByScan command, String tube, String cell) {
        return new StoreTubes.Put(tube, command.into().map(Spot::container).orElse(""), cell);
    }

    private Outcome<MovedByScan> tubes(MoveByScan command, Act act, Actor actor, List<StoreTubes.Put> puts) {
        var codes = new LinkedHashSet<>(List.of(command.from()));
        puts.forEach(p -> codes.add(p.tube()));
        command.into().ifPresent(spot -> codes.add(spot.container()));
        var seen = looking.before(actor, codes);
        return acts.perform(act, MovedByScan.class, reads -> {
            var places = seen.with(looking.index().taken(Positions.of(puts, seen)));
            return ScannedMove.tubes(command, puts, looking.ofTubes(places, reads), act.occurredAt());
        });
    }

    private Outcome<MovedByScan> containers(MoveByScan command, Act act, Actor actor, List<MoveContainer> moves) {
        var codes = new LinkedHashSet<>(List.of(command.from()));
        moves.forEach(m -> codes.add(m.container()));
        command.into().ifPresent(spot -> codes.add(spot.container()));
        var seen = looking.before(actor, codes);
        Set<Position> positions = moves.stream()
                .flatMap(m -> m.into().stream())
                .flatMap(s -> Positions.of(s.container(), s.cell(), seen).stream())
                .collect(Collectors.toSet());
        var contents = new LinkedHashMap<String, Contents>();
        moves.forEach(m -> Optional.ofNullable(seen.codes().get(m.container()))
                .ifPresent(ref -> contents.put(m.container(), looking.index().contents(ref.id()))));
        return acts.perform(act, MovedByScan.class, reads -> {
            var places = seen.with(looking.index().taken(positions));
            return ScannedMove.containers(
                    command, moves, contents, looking.ofContainers(places, reads), act.occurredAt());
        });
    }

    public Outcome<MovedByScan> undo(
            UndoMove command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "undo-move", command, actor, occurredAt, recordedAt);
        var streams = looking.index().writtenBy(command.act(), actor.site());
        return acts.perform(act, MovedByScan.class, reads -> {
            var histories = streams.stream().map(reads::history).toList();
            return UndoingMove.decide(command, actor.site(), histories, act.occurredAt());
        });
    }
}
