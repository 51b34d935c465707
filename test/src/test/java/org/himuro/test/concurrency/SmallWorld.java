package org.himuro.test.concurrency;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes.NewTube;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.shipping.application.ClosingPackage;
import org.himuro.lims.shipping.application.GivingToCarrier;
import org.himuro.lims.shipping.application.OpeningParcel;
import org.himuro.lims.shipping.application.PackingTubes;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ReleasingToCarrier;
import org.himuro.lims.shipping.application.ReportingArrival;
import org.himuro.lims.shipping.application.UnpackingTube;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.application.ReportingTubeFound;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.storage.application.TakingTubes;
import org.himuro.test.support.Application;

/** One donor, one case, four tubes, four positions, one parcel to a laboratory: small, so that everything collides. */
final class SmallWorld {
    private static final String[] CELLS = {"A01", "A02", "B01", "B02"};
    private final Application app;
    private final Sites sites;
    private final UUID donor;
    private final UUID caseId;
    private final List<NewTube> tubes;
    private final String parcel;
    private final Instant start = Instant.now().minusSeconds(3000);

    SmallWorld(Application app, Sites sites) {
        this.app = app;
        this.sites = sites;
        this.donor = id();
        done(app.bean(GivingConsent.class)
                .run(
                        new GiveConsent(donor, "UNIFIED", 2, List.of(ConsentScope.values())),
                        sites.bench(),
                        id(),
                        start,
                        start));
        var opened = done(app.bean(OpeningCase.class)
                .run(
                        new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty()),
                        sites.bench(),
                        id(),
                        start,
                        start));
        this.caseId = opened.caseId();
        var wanted = List.of(new LabelTubes.Wanted(opened.code(), Material.TUMOUR_TISSUE, 4));
        this.tubes = done(app.bean(LabellingTubes.class).run(new LabelTubes(wanted), sites.bench(), id(), start, start))
                .tubes();
        this.parcel = done(app.bean(OpeningParcel.class)
                        .run(
                                new OpenParcel(Sites.LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80),
                                sites.bench(),
                                id(),
                                start,
                                start))
                .parcel();
    }

    /** @param bench at the hospital, {@code receiver} at the laboratory */
    record Sites(Actor bench, Actor receiver, String box) {
        static final String HOSPITAL = "TKH";
        static final String LABORATORY = "ASL";
    }

    List<UUID> tubeIds() {
        return tubes.stream().map(NewTube::id).toList();
    }

    private UUID id() {
        return app.bean(Ids.class).next();
    }

    private static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** Deeds at random; some told late, that is with an earlier time than what was told before. */
    List<Deed> deeds(SplittableRandom random, int count) {
        var deeds = new ArrayList<Deed>();
        for (int i = 0; i < count; i++) {
            deeds.add(deed(random));
        }
        return deeds;
    }

    private Deed deed(SplittableRandom random) {
        var tube = tubes.get(random.nextInt(tubes.size()));
        var cell = CELLS[random.nextInt(CELLS.length)];
        var at = start.plusSeconds(60 + random.nextInt(2000));
        var told = Instant.now();
        return switch (random.nextInt(20)) {
            case 0, 1 ->
                report(
                        "sample-tube",
                        act -> app.bean(SamplingTube.class)
                                .run(new SampleTube(tube.id(), caseId), sites.bench(), act, at, told));
            case 2, 3, 4 ->
                report(
                        "freeze-tube",
                        act -> app.bean(FreezingTube.class)
                                .run(
                                        new FreezeTube(tube.id(), FreezingMedium.LIQUID_NITROGEN),
                                        sites.bench(),
                                        act,
                                        at,
                                        told));
            case 5, 6, 7 ->
                request(
                        "store-tubes",
                        false,
                        act -> app.bean(StoringTubes.class)
                                .run(StoreTubes.one(tube.code(), sites.box(), cell), sites.bench(), act, at, told));
            case 8 ->
                request(
                        "take-tubes",
                        false,
                        act -> app.bean(TakingTubes.class)
                                .run(
                                        new TakeTubes(List.of(tube.code()), TakeTubes.Purpose.REARRANGE),
                                        sites.bench(),
                                        act,
                                        at,
                                        told));
            case 9 ->
                report(
                        "report-tube-found",
                        act -> app.bean(ReportingTubeFound.class)
                                .run(
                                        new ReportTubeFound(tube.code(), sites.box(), cell),
                                        sites.bench(),
                                        act,
                                        at,
                                        told));
            case 10, 11 ->
                request(
                        "pack-tubes",
                        true,
                        act -> app.bean(PackingTubes.class)
                                .run(new PackTubes(parcel, List.of(tube.code())), sites.bench(), act, at, told));
            case 12 ->
                request(
                        "unpack-tube",
                        false,
                        act -> app.bean(UnpackingTube.class)
                                .run(new UnpackTube(parcel, tube.code()), sites.bench(), act, at, told));
            case 13 ->
                request(
                        "close-package",
                        true,
                        act -> app.bean(ClosingPackage.class).run(close(), sites.bench(), act, told, told));
            case 14 ->
                request(
                        "release-to-carrier",
                        true,
                        act -> app.bean(ReleasingToCarrier.class)
                                .run(
                                        new ReleaseToCarrier(
                                                parcel, "COLD-EXPRESS", "4820" + parcel.hashCode(), "WAYBILL"),
                                        sites.bench(),
                                        act,
                                        told,
                                        told));
            case 15 ->
                report(
                        "give-to-carrier",
                        act -> app.bean(GivingToCarrier.class)
                                .run(
                                        new GiveToCarrier(
                                                parcel, "COLD-EXPRESS", "4820" + parcel.hashCode(), "WAYBILL"),
                                        sites.bench(),
                                        act,
                                        at,
                                        told));
            case 16 ->
                report(
                        "report-arrival",
                        act -> app.bean(ReportingArrival.class)
                                .run(
                                        new ReportArrival(parcel, "OK", Optional.empty()),
                                        sites.receiver(),
                                        act,
                                        at,
                                        told));
            case 17, 18 ->
                report(
                        "receive-tubes",
                        act -> app.bean(ReceivingTubes.class)
                                .run(
                                        new ReceiveTubes(
                                                parcel,
                                                List.of(new ReceiveTubes.InHand(tube.code(), TubeCondition.OK))),
                                        sites.receiver(),
                                        act,
                                        at,
                                        told));
            default ->
                random.nextInt(3) > 0
                        ? deed(random)
                        : report(
                                "withdraw-consent",
                                act -> app.bean(WithdrawingConsent.class)
                                        .run(
                                                new WithdrawConsent(donor, "CHANGED_MIND"),
                                                sites.bench(),
                                                act,
                                                told,
                                                told));
        };
    }

    private ClosePackage close() {
        var day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return new ClosePackage(parcel, "TRIPLE", "DRY_ICE", new BigDecimal("8"), "UN3373", day);
    }

    private Deed report(String name, Deed.Run run) {
        return new Deed(name, id(), true, false, run);
    }

    private Deed request(String name, boolean uses, Deed.Run run) {
        return new Deed(name, id(), false, uses, run);
    }
}
