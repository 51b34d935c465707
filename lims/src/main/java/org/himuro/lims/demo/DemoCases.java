package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.ChillTube;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.ChillingTube;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.RecordingResection;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/** Cases as they come: most frozen in time, some by the 4 degree branch, a few too late. */
@Singleton
final class DemoCases {
    private static final int KINDS = 20;

    private static final List<ConsentScope> SCOPES =
            List.of(ConsentScope.WHOLE_GENOME, ConsentScope.FUTURE_RESEARCH, ConsentScope.JOINT_RESEARCH);

    private final Steps steps;
    private final GivingConsent consents;
    private final OpeningCase opening;
    private final LabellingTubes labels;
    private final RecordingResection resections;
    private final SamplingTube samplings;
    private final ChillingTube chillings;
    private final FreezingTube freezings;
    private final DemoBank bank;

    DemoCases(
            Steps steps,
            GivingConsent consents,
            OpeningCase opening,
            LabellingTubes labels,
            RecordingResection resections,
            SamplingTube samplings,
            ChillingTube chillings,
            FreezingTube freezings,
            DemoBank bank) {
        this.steps = steps;
        this.consents = consents;
        this.opening = opening;
        this.labels = labels;
        this.resections = resections;
        this.samplings = samplings;
        this.chillings = chillings;
        this.freezings = freezings;
        this.bank = bank;
    }

    /** A case with its tubes. @param tissue tumour first */
    record Made(CaseAnswer opened, List<NewTube> tubes) {
        List<String> codes() {
            return tubes.stream().map(NewTube::code).toList();
        }
    }

    private record Scene(DemoWorld world, String site, String technician, String coordinator) {
        Actor technicianAt() {
            return world.as(technician, site);
        }

        Actor coordinatorAt() {
            return world.as(coordinator, site);
        }
    }

    /** A whole morning: consent the day before, surgery, freezing, storage. */
    Made done(DemoWorld world, String site, Instant surgery, SplittableRandom random) {
        var scene = scene(world, site);
        var made = open(scene, surgery.minus(Duration.ofHours(20)), surgery.minus(Duration.ofMinutes(40)), random);
        steps.done(resections::run, new RecordResection(made.opened().caseId()), scene.technicianAt(), surgery);
        int kind = random.nextInt(KINDS);
        var sampled = surgery.plusSeconds(180 + random.nextInt(420));
        var last = sampled;
        for (var tube : made.tubes()) {
            if (tube.material() == Material.BLOOD) {
                continue;
            }
            sampled = sampled.plusSeconds(45 + random.nextInt(60));
            var frozen = tissue(scene, made, tube, sampled, kind, random);
            last = frozen.isAfter(last) ? frozen : last;
        }
        bank.store(made.codes(), site, scene.technicianAt(), last.plusSeconds(400));
        return made;
    }

    private Instant tissue(Scene scene, Made made, NewTube tube, Instant sampled, int kind, SplittableRandom random) {
        var by = scene.technicianAt();
        steps.done(samplings::run, new SampleTube(tube.id(), made.opened().caseId()), by, sampled);
        var frozen = sampled.plusSeconds(420 + random.nextInt(900));
        if (kind == KINDS - 1) {
            frozen = frozen.plusSeconds(1500);
        } else if (kind == 0) {
            frozen = sampled.plusSeconds(1900 + random.nextInt(1500));
        } else if (kind <= 3) {
            var chilled = sampled.plusSeconds(300 + random.nextInt(600));
            var chill = new ChillTube(tube.id(), bank.refrigerator(scene.site()), "REASON01");
            steps.done(chillings::run, chill, by, chilled);
            frozen = sampled.plusSeconds(5400 + random.nextInt(4500));
        }
        steps.done(freezings::run, new FreezeTube(tube.id(), FreezingMedium.LIQUID_NITROGEN), by, frozen);
        return frozen;
    }

    /** A case whose clock runs now: sampled, not yet frozen. */
    void running(DemoWorld world, String site, Instant surgery, Instant sampled, SplittableRandom random) {
        var scene = scene(world, site);
        var made = open(scene, surgery.minus(Duration.ofHours(20)), surgery.minus(Duration.ofMinutes(30)), random);
        steps.done(resections::run, new RecordResection(made.opened().caseId()), scene.technicianAt(), surgery);
        var tumour = made.tubes().getFirst();
        steps.done(samplings::run, new SampleTube(tumour.id(), made.opened().caseId()), scene.technicianAt(), sampled);
    }

    private static Scene scene(DemoWorld world, String site) {
        boolean first = site.equals(HOSPITAL);
        return new Scene(world, site, first ? "technician" : "technician2", "coordinator");
    }

    private Made open(Scene scene, Instant consented, Instant opened, SplittableRandom random) {
        UUID donor = steps.id();
        steps.done(consents::run, new GiveConsent(donor, "UNIFIED", 2, SCOPES), scene.coordinatorAt(), consented);
        var command = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var answer = steps.done(opening::run, command, scene.technicianAt(), opened);
        var wanted = new ArrayList<LabelTubes.Wanted>();
        wanted.add(new LabelTubes.Wanted(answer.code(), Material.TUMOUR_TISSUE, 1 + random.nextInt(2)));
        wanted.add(new LabelTubes.Wanted(answer.code(), Material.ADJACENT_NORMAL_TISSUE, 1));
        wanted.add(new LabelTubes.Wanted(answer.code(), Material.BLOOD, 2));
        var labelled = steps.done(labels::run, new LabelTubes(wanted), scene.technicianAt(), opened.plusSeconds(120));
        return new Made(answer, labelled.tubes());
    }
}
