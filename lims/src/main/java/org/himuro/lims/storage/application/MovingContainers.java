package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.ContainerMoved;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.model.Contents;
import org.himuro.lims.storage.model.MovingContainer;

/** A container with everything in it to another place (B5). */
@Singleton
public final class MovingContainers {
    private final Acts acts;
    private final Looking looking;

    MovingContainers(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    public Outcome<ContainerMoved> run(
            MoveContainer command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "move-container", command, actor, occurredAt, recordedAt);
        var codes = new LinkedHashSet<>(List.of(command.container()));
        command.into().ifPresent(spot -> codes.add(spot.container()));
        var seen = looking.before(actor, codes);
        var position = command.into().stream()
                .flatMap(s -> Positions.of(s.container(), s.cell(), seen).stream())
                .collect(Collectors.toSet());
        var places = seen.with(looking.index().taken(position));
        var inside = Optional.ofNullable(seen.codes().get(command.container()))
                .map(ref -> looking.index().contents(ref.id()))
                .orElse(Contents.NONE);
        return acts.perform(
                act,
                ContainerMoved.class,
                reads ->
                        MovingContainer.decide(command, looking.ofContainers(places, reads), inside, act.occurredAt()));
    }
}
