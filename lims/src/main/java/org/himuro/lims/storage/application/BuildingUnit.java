package org.himuro.lims.storage.application;

import static org.himuro.lims.specimen.ContainerType.BOX;
import static org.himuro.lims.specimen.ContainerType.RACK;
import static org.himuro.lims.specimen.ContainerType.SHELF;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.model.UnitPlan;

/** A whole freezer in one act (B1). */
@Singleton
public final class BuildingUnit {
    private final Acts acts;
    private final Looking looking;
    private final Ids ids;
    private final ContainerCodes codes;

    BuildingUnit(Acts acts, Looking looking, Ids ids, ContainerCodes codes) {
        this.acts = acts;
        this.looking = looking;
        this.ids = ids;
        this.codes = codes;
    }

    public Outcome<ContainerMade> run(
            BuildUnit command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "build-unit", command, actor, occurredAt, recordedAt);
        var seen = looking.before(actor, command.room().stream().toList());
        var against = UnitPlan.against(command, looking.index().siteCode(actor.site()));
        boolean possible = against.isEmpty();
        var codesOfAll = possible ? codes(command.shape(), actor.site()) : Map.<ContainerType, Collection<String>>of();
        var idsOfAll = possible
                ? Stream.generate(ids::next).limit(command.shape().containers()).toList()
                : List.<UUID>of();
        return acts.perform(
                act,
                ContainerMade.class,
                reads -> UnitPlan.decide(
                        command, against, looking.ofContainers(seen, reads), idsOfAll, codesOfAll, act.occurredAt()));
    }

    private Map<ContainerType, Collection<String>> codes(BuildUnit.Shape shape, UUID site) {
        var letters = looking.index().siteCode(site);
        return Map.of(
                shape.type(),
                codes.next(letters, shape.type(), 1),
                SHELF,
                codes.next(letters, SHELF, shape.shelves()),
                RACK,
                codes.next(letters, RACK, shape.racks()),
                BOX,
                codes.next(letters, BOX, shape.boxes()));
    }
}
