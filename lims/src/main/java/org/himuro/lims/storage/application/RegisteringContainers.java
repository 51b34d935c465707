package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.model.Registering;

/** A new room, unit, rack or box. */
@Singleton
public final class RegisteringContainers {
    private final Acts acts;
    private final Looking looking;
    private final Ids ids;

    RegisteringContainers(Acts acts, Looking looking, Ids ids) {
        this.acts = acts;
        this.looking = looking;
        this.ids = ids;
    }

    public Outcome<ContainerMade> run(
            RegisterContainer command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "register-container", command, actor, occurredAt, recordedAt);
        var codes = new LinkedHashSet<>(List.of(command.code()));
        command.into().ifPresent(spot -> codes.add(spot.container()));
        var seen = looking.before(actor.site(), codes);
        var position = command.into().stream()
                .flatMap(s -> Positions.of(s.container(), s.cell(), seen).stream())
                .collect(Collectors.toSet());
        var places = seen.with(looking.index().occupants(position));
        var id = ids.next();
        return acts.perform(
                act,
                ContainerMade.class,
                reads -> Registering.decide(command, id, looking.ofContainers(places, reads), act.occurredAt()));
    }
}
