package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.ExemptLine;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.RelateDonors;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.ExemptingLine;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.RelatingDonors;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Relation;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/** A trio whose father has not come yet, and a pair whose normal cannot be had. */
@Singleton
final class DemoFamilies {
    private final Steps steps;
    private final GivingConsent consents;
    private final OpeningCase opening;
    private final LabellingTubes labels;
    private final SamplingTube samplings;
    private final FreezingTube freezings;
    private final RelatingDonors relating;
    private final ExemptingLine exempting;

    DemoFamilies(
            Steps steps,
            GivingConsent consents,
            OpeningCase opening,
            LabellingTubes labels,
            SamplingTube samplings,
            FreezingTube freezings,
            RelatingDonors relating,
            ExemptingLine exempting) {
        this.steps = steps;
        this.consents = consents;
        this.opening = opening;
        this.labels = labels;
        this.samplings = samplings;
        this.freezings = freezings;
        this.relating = relating;
        this.exempting = exempting;
    }

    void arrive(DemoWorld world, Instant at) {
        var by = world.as("coordinator", HOSPITAL);
        var child = opened(world, CaseKind.SURGERY, "fresh-frozen-tissue", Optional.of("hereditary-trio"), at);
        taken(world, child, Material.BLOOD, at.plusSeconds(600));
        taken(world, child, Material.TUMOUR_TISSUE, at.plusSeconds(1200));
        var mother = drawn(world, at.plusSeconds(3600));
        taken(world, mother, Material.BLOOD, at.plusSeconds(4200));
        var father = drawn(world, at.plusSeconds(7200));
        var later = at.plusSeconds(9000);
        var related = new RelateDonors(child.caseId(), mother.caseId(), Relation.MOTHER);
        steps.done(relating::run, related, by, later);
        steps.done(relating::run, new RelateDonors(child.caseId(), father.caseId(), Relation.FATHER), by, later);
        var alone = opened(world, CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty(), at.plusSeconds(86_400));
        taken(world, alone, Material.TUMOUR_TISSUE, at.plusSeconds(87_000));
        var exempt = new ExemptLine(alone.caseId(), "normal", Exemption.Why.TRANSPLANTED);
        steps.done(exempting::run, exempt, by, at.plusSeconds(90_000));
    }

    private CaseAnswer drawn(DemoWorld world, Instant at) {
        return opened(world, CaseKind.BLOOD_DRAW, "blood-normal", Optional.empty(), at);
    }

    private CaseAnswer opened(DemoWorld world, CaseKind kind, String procedure, Optional<String> protocol, Instant at) {
        var donor = steps.id();
        var by = world.as("coordinator", HOSPITAL);
        var scopes = List.of(ConsentScope.WHOLE_GENOME, ConsentScope.FUTURE_RESEARCH);
        steps.done(consents::run, new GiveConsent(donor, "UNIFIED", 2, scopes), by, at.minus(Duration.ofHours(20)));
        var command = new OpenCase(donor, "WG", kind, procedure, protocol, Optional.empty(), Optional.empty());
        return steps.done(opening::run, command, by, at);
    }

    private void taken(DemoWorld world, CaseAnswer owner, Material material, Instant at) {
        var by = world.as("technician", HOSPITAL);
        var wanted = new LabelTubes(List.of(new LabelTubes.Wanted(owner.code(), material, 1)));
        var tube = steps.done(labels::run, wanted, by, at).tubes().getFirst();
        steps.done(samplings::run, new SampleTube(tube.id(), owner.caseId()), by, at.plusSeconds(120));
        if (material.isTissue()) {
            var freeze = new FreezeTube(tube.id(), FreezingMedium.LIQUID_NITROGEN);
            steps.done(freezings::run, freeze, by, at.plusSeconds(780));
        }
    }
}
