package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.model.LookedUp;
import org.himuro.lims.processing.model.Preparing;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** Splits, derives and pools: all of one request in one act. */
@Singleton
public final class ProcessingTubes {
    private final Acts acts;
    private final Ids ids;
    private final FindingTubes finding;
    private final WorklistIndex worklists;
    private final MaterialsOf materials;
    private final ColdPlaces cold;
    private final Procedures procedures;
    private final MayLeave mayLeave;

    ProcessingTubes(
            Acts acts,
            Ids ids,
            FindingTubes finding,
            WorklistIndex worklists,
            MaterialsOf materials,
            ColdPlaces cold,
            Procedures procedures,
            MayLeave mayLeave) {
        this.mayLeave = mayLeave;
        this.acts = acts;
        this.ids = ids;
        this.finding = finding;
        this.worklists = worklists;
        this.materials = materials;
        this.cold = cold;
        this.procedures = procedures;
    }

    public Outcome<Processed> run(
            ProcessTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "process-tubes", command, actor, occurredAt, recordedAt);
        var tubes = finding.tubes(
                command.draws().stream().map(ProcessTubes.Draw::tube).toList(), actor.site());
        var own = materials.of(tubes.values());
        var wanted = command.children().stream()
                .limit(ProcessTubes.MOST)
                .map(c -> wanted(command, c, tubes, own))
                .toList();
        var known = new LookedUp(
                ids.next(),
                tubes,
                finding.children(wanted, actId, actor.site()),
                command.procedure().flatMap(id -> procedures.inForce(id, act.occurredAt())),
                cold.look(),
                command.worklist().flatMap(code -> worklists.byCode(code, actor.site())),
                mayLeave);
        return acts.perform(act, Processed.class, reads -> Preparing.decide(command, known, reads, act));
    }

    private static FindingTubes.Wanted wanted(
            ProcessTubes command, Child child, Map<String, UUID> tubes, Map<UUID, Material> materials) {
        var parent = command.preparation() == Preparation.POOL
                ? command.draws().stream().findFirst().map(d -> tubes.get(d.tube()))
                : Optional.ofNullable(tubes.get(child.parent()));
        var material =
                command.preparation() == Preparation.DERIVATIVE ? command.material() : parent.map(materials::get);
        return new FindingTubes.Wanted(parent, child.code(), material.orElse(Material.DNA));
    }
}
