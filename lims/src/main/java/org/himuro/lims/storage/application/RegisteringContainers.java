package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.model.Registering;

/** A new room, unit, rack or box. */
@Singleton
public final class RegisteringContainers {
    private final Acts acts;
    private final Looking looking;
    private final Ids ids;
    private final ContainerCodes codes;

    RegisteringContainers(Acts acts, Looking looking, Ids ids, ContainerCodes codes) {
        this.acts = acts;
        this.looking = looking;
        this.ids = ids;
        this.codes = codes;
    }

    public Outcome<ContainerMade> run(
            RegisterContainer command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "register-container", command, actor, occurredAt, recordedAt);
        var named = new LinkedHashSet<>(command.code().stream().toList());
        command.into().ifPresent(spot -> named.add(spot.container()));
        var seen = looking.before(actor, named);
        var next = command.code().isPresent() ? Optional.<String>empty() : next(command.type(), actor.site());
        var position = command.into().stream()
                .flatMap(s -> Positions.of(s.container(), s.cell(), seen).stream())
                .collect(Collectors.toSet());
        var places = seen.with(looking.index().taken(position));
        var id = ids.next();
        return acts.perform(
                act,
                ContainerMade.class,
                reads -> Registering.decide(command, id, next, looking.ofContainers(places, reads), act.occurredAt()));
    }

    private Optional<String> next(ContainerType type, UUID site) {
        var letters = looking.index().siteCode(site);
        return Registering.hasLetters(letters)
                ? Optional.of(codes.next(letters, type, 1).getFirst())
                : Optional.empty();
    }
}
