package org.himuro.test.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.AssembleKits;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.labelling.LeaseAnswer;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.application.LeasingSerials;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;

/** What lies on the bench for a case that nobody has opened: a number of its sheet and a kit, whose tube for the tumour it is about. */
record Emergency(String number, String kit, String tube) {
    static Emergency prepared(DemoSite demo) {
        var desk = Desk.of(demo, "technician", Surgery.HOSPITAL);
        var now = Instant.now();
        var lease =
                desk.bean(LeasingSerials.class).lease(new LeaseSerials("WG", 1), atBench(desk), desk.id(), now, now);
        if (!(lease instanceof Outcome.Done<LeaseAnswer>(var answer, var repeated))) {
            throw new IllegalStateException("no number was set aside");
        }
        var contents = List.of(
                new AssembleKits.Content("normal", Material.BLOOD, 1),
                new AssembleKits.Content("tumour", Material.TUMOUR_TISSUE, 1));
        var command = new AssembleKits("tumour-normal-pair", "WG", 1, LocalDate.of(2099, 1, 1), "", contents);
        var code = desk.done(desk.bean(AssemblingKits.class)::run, command, now)
                .kits()
                .getFirst();
        var kit = desk.bean(KitIndex.class)
                .byCode(code, desk.actor().site())
                .orElseThrow()
                .kit();
        return new Emergency(
                answer.codes().getFirst(), code, kit.tubes().getLast().code());
    }

    private static Actor atBench(Desk desk) {
        return new Actor(
                desk.actor().person(), Optional.of(desk.id()), desk.actor().site());
    }

    /** Somebody at a desk opens the case with its number. */
    void opened(DemoSite demo) {
        var desk = Desk.of(demo, "technician", Surgery.HOSPITAL);
        var donor = desk.id();
        var now = Instant.now();
        var consent = new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.WHOLE_GENOME));
        desk.done(desk.bean(GivingConsent.class)::run, consent, now);
        var open = new OpenCase(
                donor,
                "WG",
                CaseKind.SURGERY,
                "fresh-frozen-tissue",
                Optional.empty(),
                Optional.empty(),
                Optional.of(number));
        desk.done(desk.bean(OpeningCase.class)::run, open, now);
    }
}
