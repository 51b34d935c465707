package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.HOSPITAL;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.AssembleKits.Content;
import org.himuro.lims.collection.LinkKit;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.KitVerbs;
import org.himuro.lims.collection.application.LinkingKit;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;

/** Kits on the shelf of the cut-up room: most are ready, some too old, one retired, one of today's case. */
@Singleton
final class DemoKits {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Steps steps;
    private final AssemblingKits assembling;
    private final KitVerbs verbs;
    private final LinkingKit linking;
    private final GivingConsent consents;
    private final OpeningCase opening;
    private final KitIndex kits;

    DemoKits(
            Steps steps,
            AssemblingKits assembling,
            KitVerbs verbs,
            LinkingKit linking,
            GivingConsent consents,
            OpeningCase opening,
            KitIndex kits) {
        this.steps = steps;
        this.assembling = assembling;
        this.verbs = verbs;
        this.linking = linking;
        this.consents = consents;
        this.opening = opening;
        this.kits = kits;
    }

    void stand(DemoWorld world, Instant now) {
        var technician = world.as("technician", HOSPITAL);
        var today = LocalDate.ofInstant(now, TOKYO);
        var old = made(technician, 3, today.minusDays(2), now.minus(Duration.ofDays(60)));
        var retired = new RetireKit(old.getFirst(), RetireKit.Why.EXPIRED);
        steps.done(verbs::retire, retired, technician, now.minus(Duration.ofDays(1)));
        var used = made(technician, 1, today.plusDays(40), now.minus(Duration.ofDays(20)));
        link(world, used.getFirst(), now.minus(Duration.ofHours(2)));
        var ready = made(technician, 8, today.plusDays(120), now.minus(Duration.ofDays(3)));
        var kit = kit(ready.getFirst(), technician);
        var broken = new TakeKitTubeOut(kit.code(), kit.tubes().getLast().code(), TakeKitTubeOut.Why.BROKEN);
        steps.done(verbs::takeOut, broken, technician, now.minus(Duration.ofDays(2)));
    }

    private List<String> made(Actor by, int kits, LocalDate bestBefore, Instant at) {
        var tubes = List.of(
                new Content("normal", Material.BLOOD, 1),
                new Content("normal", Material.ADJACENT_NORMAL_TISSUE, 1),
                new Content("tumour", Material.TUMOUR_TISSUE, 2));
        var command = new AssembleKits("tumour-normal-pair", "WG", kits, bestBefore, "切り出し室 棚 2", tubes);
        return steps.done(assembling::run, command, by, at).kits();
    }

    private Kit kit(String code, Actor by) {
        return kits.byCode(code, by.site()).orElseThrow().kit();
    }

    /** Whoever it is for is in the operating room now. */
    private void link(DemoWorld world, String code, Instant at) {
        var technician = world.as("technician", HOSPITAL);
        var donor = steps.id();
        var consent = new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.WHOLE_GENOME));
        steps.done(consents::run, consent, world.as("coordinator", HOSPITAL), at.minus(Duration.ofHours(20)));
        var open = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var opened = steps.done(opening::run, open, technician, at.minus(Duration.ofMinutes(30)));
        var kit = kit(code, technician);
        steps.done(linking::link, new LinkKit(kit.id(), opened.caseId(), false), technician, at);
    }
}
