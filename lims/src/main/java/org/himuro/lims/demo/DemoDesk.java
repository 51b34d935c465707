package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.ProposeCorrection;
import org.himuro.lims.collection.application.ProposingCorrection;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.application.QuarantineVerbs;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;

/** At the hospital's desk: tubes in quarantine, one that waits for a witness, one destroyed, a correction proposed; labels at its printers. */
@Singleton
final class DemoDesk {
    private final Steps steps;
    private final QuarantineVerbs verbs;
    private final ProposingCorrection proposing;
    private final SpecimenIndex index;
    private final Histories histories;
    private final DemoPrinters printers;

    DemoDesk(
            Steps steps,
            QuarantineVerbs verbs,
            ProposingCorrection proposing,
            SpecimenIndex index,
            Histories histories,
            DemoPrinters printers) {
        this.steps = steps;
        this.verbs = verbs;
        this.proposing = proposing;
        this.index = index;
        this.histories = histories;
        this.printers = printers;
    }

    /**
     * @param codes of five tubes that the hospital has
     * @param labelled codes of five others, whose labels are asked for
     */
    void decide(DemoWorld world, List<String> codes, List<String> labelled, Instant now) {
        var tubes = tubes(world, codes);
        var manager = world.as("manager2", HOSPITAL);
        var at = now.minus(Duration.ofHours(5));
        steps.done(
                verbs.quarantining()::run,
                new QuarantineTubes(List.of(tubes.get(0)), "OTHER", Optional.of("蓋にひび / the lid is cracked")),
                manager,
                at);
        steps.done(
                verbs.quarantining()::run,
                new QuarantineTubes(List.of(tubes.get(1)), "TEMPERATURE"),
                manager,
                at.plusSeconds(900));
        var destroy = new DestroyTubes(tubes.subList(2, 4), "DAMAGED", "AUTOCLAVED", Optional.empty());
        steps.done(verbs.destroying()::run, destroy, manager, at.plusSeconds(1800));
        var witness = Optional.of(world.as("pathologist", HOSPITAL).person());
        steps.done(
                verbs.witnessing()::run,
                new WitnessDestruction(List.of(tubes.get(2)), Optional.of(manager.person()), witness),
                manager,
                at.plusSeconds(3600));
        correction(world, tubes.get(4), now.minus(Duration.ofHours(2)));
        printers.print(world, tubes(world, labelled), now);
    }

    private void correction(DemoWorld world, UUID tube, Instant at) {
        var frozen = histories.of(List.of(tube)).getOrDefault(tube, List.of()).stream()
                .filter(r -> r.fact() instanceof TubeFrozen)
                .findFirst();
        frozen.map(r -> earlier(tube, r))
                .ifPresent(wrong -> steps.done(proposing::run, wrong, world.as("pathologist", HOSPITAL), at));
    }

    private static ProposeCorrection earlier(UUID tube, Recorded frozen) {
        var right = Optional.of(frozen.occurredAt().minusSeconds(120));
        return new ProposeCorrection("tube", tube, frozen.id(), "WRONG_TIME", right, Optional.empty());
    }

    private List<UUID> tubes(DemoWorld world, List<String> codes) {
        return codes.stream().map(code -> tube(world, code)).toList();
    }

    private UUID tube(DemoWorld world, String code) {
        return index.byCode(code, VisibleSites.only(world.site(HOSPITAL)))
                .orElseThrow()
                .id();
    }
}
