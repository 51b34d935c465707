package org.himuro.test.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ClosingPackage;
import org.himuro.lims.shipping.application.DescribingPackage;
import org.himuro.lims.shipping.application.OpeningParcel;
import org.himuro.lims.shipping.application.PackingTubes;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/**
 * One donor, one case, some tubes, a box of four positions, one parcel to a laboratory: small, so that everything collides.
 *
 * @param parcel the parcel's code; {@code box} the box's
 * @param start when it began, in the past: there is room for what is told late
 */
public record SmallWorld(
        TwoSites sites,
        UUID donor,
        UUID caseId,
        List<NewTube> tubes,
        String box,
        String parcel,
        UUID parcelId,
        Instant start) {

    public static SmallWorld at(TwoSites sites, int tubes) {
        var start = Instant.now().minusSeconds(3000);
        var by = sites.bench();
        var app = sites.app();
        var donor = sites.id();
        var consent = new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.values()));
        done(app.bean(GivingConsent.class).run(consent, by, sites.id(), start, start));
        var open = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var opened = done(app.bean(OpeningCase.class).run(open, by, sites.id(), start, start));
        var label = new LabelTubes(List.of(new LabelTubes.Wanted(opened.code(), Material.TUMOUR_TISSUE, tubes)));
        var labelled = done(app.bean(LabellingTubes.class).run(label, by, sites.id(), start, start));
        var parcel = new OpenParcel(TwoSites.LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80);
        var code = done(app.bean(OpeningParcel.class).run(parcel, by, sites.id(), start, start))
                .parcel();
        done(app.bean(DescribingPackage.class).run(DescribePackage.lookedAt(code), by, sites.id(), start, start));
        var parcelId = app.bean(SpecimenIndex.class)
                .byCode(code, VisibleSites.only(by.site()))
                .orElseThrow()
                .id();
        return new SmallWorld(sites, donor, opened.caseId(), labelled.tubes(), sites.box(), code, parcelId, start);
    }

    /** The answer of what must have been done. */
    public static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new AssertionError("not done: " + outcome);
    }

    public Application app() {
        return sites.app();
    }

    public List<UUID> tubeIds() {
        return tubes.stream().map(NewTube::id).toList();
    }

    /** Every tube frozen in time. */
    public SmallWorld frozen() {
        var at = start.plusSeconds(600);
        for (var tube : tubes) {
            var freeze = new FreezeTube(tube.id(), FreezingMedium.LIQUID_NITROGEN);
            done(app().bean(FreezingTube.class).run(freeze, sites.bench(), sites.id(), at, at));
        }
        return this;
    }

    /** Every tube frozen and in the parcel. */
    public SmallWorld packed() {
        frozen();
        var at = start.plusSeconds(700);
        var pack = new PackTubes(parcel, tubes.stream().map(NewTube::code).toList());
        done(app().bean(PackingTubes.class).run(pack, sites.bench(), sites.id(), at, at));
        return this;
    }

    /** The parcel closed: ready to be released. */
    public SmallWorld closed() {
        packed();
        var now = Instant.now();
        done(app().bean(ClosingPackage.class).run(closing(), sites.bench(), sites.id(), now, now));
        return this;
    }

    /** Dry ice, and the next day on which the laboratory is open. */
    public ClosePackage closing() {
        return new ClosePackage(parcel, "TRIPLE", "DRY_ICE", new BigDecimal("60"), "UN3373", arrival());
    }

    public static LocalDate arrival() {
        var day = LocalDate.now(TwoSites.ZONE).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }
}
