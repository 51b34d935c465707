package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.BuildOfType;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.Layout;
import org.himuro.lims.storage.UnitType;
import org.himuro.lims.storage.UnitTypes;
import org.himuro.lims.storage.model.UnitPlan;
import org.himuro.lims.storage.model.UnitPlan.Wanted;

/** A whole freezer in one act (B1). */
@Singleton
public final class BuildingUnit {
    private final Acts acts;
    private final Looking looking;
    private final OfferedTypes types;
    private final Ids ids;
    private final ContainerCodes codes;

    BuildingUnit(Acts acts, Looking looking, OfferedTypes types, Ids ids, ContainerCodes codes) {
        this.acts = acts;
        this.looking = looking;
        this.types = types;
        this.ids = ids;
        this.codes = codes;
    }

    public Outcome<ContainerMade> run(
            BuildUnit command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "build-unit", command, actor, occurredAt, recordedAt);
        var against = UnitPlan.against(command, looking.index().siteCode(actor.site()));
        var making = making(Wanted.of(command), against, actor);
        return acts.perform(act, ContainerMade.class, reads -> making.decide(reads, act.occurredAt()));
    }

    /** The type is read again in the act: what was withdrawn meanwhile is not built. */
    public Outcome<ContainerMade> run(
            BuildOfType command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "build-of-type", command, actor, occurredAt, recordedAt);
        var type = types.find(command.type(), actor.site());
        if (type.isEmpty()) {
            return acts.perform(act, ContainerMade.class, reads -> unknown());
        }
        var offered = type.get();
        var wanted = new Wanted(command.name(), command.room(), offered.temperatureClass(), offered.layout());
        var making = making(wanted, UnitPlan.against(wanted, looking.index().siteCode(actor.site())), actor);
        return acts.perform(
                act,
                ContainerMade.class,
                reads -> offered.own().map(id -> stands(id, offered, reads)).orElse(true)
                        ? making.decide(reads, act.occurredAt())
                        : unknown());
    }

    private static boolean stands(UUID id, OfferedTypes.Offered offered, Reads reads) {
        return reads.state(UnitTypes.KIND, id)
                .filter(t -> !t.withdrawn())
                .map(UnitType::layout)
                .filter(offered.layout().text()::equals)
                .isPresent();
    }

    private static Decision<ContainerMade> unknown() {
        return Decision.refused(Reason.of("UNIT_TYPE_UNKNOWN"));
    }

    private interface Making {
        Decision<ContainerMade> decide(Reads reads, Instant at);
    }

    /** Codes and ids are set aside before the act, and only where there is nothing against it. */
    private Making making(Wanted wanted, List<Reason> against, Actor actor) {
        var seen = looking.before(actor, wanted.room().stream().toList());
        boolean possible = against.isEmpty() && wanted.room().stream().allMatch(seen.codes()::containsKey);
        var codesOfAll = possible ? codes(wanted.layout(), actor.site()) : Map.<ContainerType, Collection<String>>of();
        var idsOfAll = possible
                ? Stream.generate(ids::next).limit(wanted.layout().containers()).toList()
                : List.<UUID>of();
        return (reads, at) ->
                UnitPlan.decide(wanted, against, looking.ofContainers(seen, reads), idsOfAll, codesOfAll, at);
    }

    private Map<ContainerType, Collection<String>> codes(Layout layout, UUID site) {
        var letters = looking.index().siteCode(site);
        var all = new EnumMap<ContainerType, Collection<String>>(ContainerType.class);
        layout.counts().forEach((type, count) -> all.put(type, codes.next(letters, type, Math.toIntExact(count))));
        return all;
    }
}
