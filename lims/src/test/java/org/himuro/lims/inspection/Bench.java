package org.himuro.lims.inspection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.World;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.inspection.application.DecidingInspection;
import org.himuro.lims.inspection.application.InspectingTubes;
import org.himuro.lims.inspection.application.SettingInspectionLimits;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordsMeasurements;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.ShowingOrders;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.BeginParcel;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.acceptance.RuleSet;
import org.himuro.sop.receipt.ReceiptRules;

/** A hospital that orders, a laboratory that inspects and a bank that keeps, on a real database. */
final class Bench implements AutoCloseable {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    final IdentityServer app = IdentityServer.start("DEMO");
    final Actor hospital = actor(1, "NCH", Category.HOSPITAL);
    final Actor stranger = actor(4, "STH", Category.HOSPITAL);
    final Actor laboratory = actor(2, "LAB", Category.LABORATORY);
    final Actor bank = actor(3, "BNK", Category.BIOBANK);
    private final ParcelVerbs verbs = app.bean(ParcelVerbs.class);
    private int made;

    record Nothing() {}

    Bench() {
        var now = Instant.now();
        var day = LocalDate.ofInstant(now, TOKYO);
        var site = laboratory.site();
        done(bean(RegisteringLaboratory.class).run(new RegisterLaboratory(site, 100), hospital, id(), now, now));
        done(bean(RecordingCertificate.class)
                .run(
                        new RecordCertificate(
                                site, Scheme.ISO_15189, "JAB", "R-1", "GENOME", day.minusYears(1), day.plusYears(1)),
                        hospital,
                        id(),
                        now,
                        now));
        done(bean(ApprovingByConsortium.class)
                .run(new ApproveByConsortium(site, day.minusYears(1), day.plusYears(1)), hospital, id(), now, now));
    }

    <T> T bean(Class<T> type) {
        return app.bean(type);
    }

    UUID id() {
        return bean(Ids.class).next();
    }

    private Actor actor(int person, String code, Category category) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var register = bean(RegisterSite.class);
        register.organisation(by, code, code, code);
        var site = register.site(
                        by, new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
        return new Actor(new UUID(0x7001L, 0x8000_0000_0000_0000L + person), Optional.empty(), site);
    }

    Connection owner() throws SQLException {
        return app.owner();
    }

    /** Somebody signed in with that role at the site. */
    Browser person(String account, Actor at, Role role) {
        return World.signedIn(app, account, at.site(), role);
    }

    void limits() {
        var now = Instant.now();
        var answer = bean(SettingInspectionLimits.class).run(ReceiptRules.exampleText(), laboratory, id(), now, now);
        done(((SettingInspectionLimits.Answer.Set) answer).outcome());
    }

    /** A pair, and so many tubes of DNA, of a donor who consented; each in its place. */
    List<String> stock(int dna) {
        var now = Instant.now();
        var donor = id();
        done(bean(GivingConsent.class)
                .run(
                        new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME)),
                        hospital,
                        id(),
                        now,
                        now));
        var caseId = id();
        var entries = new ArrayList<Entry>();
        var codes = new ArrayList<String>();
        var opened = new CaseOpened(
                "C%06d".formatted(++made), donor, hospital.site(), "WG", CaseKind.SURGERY, "fresh-frozen-tissue", 1);
        entries.add(new Entry(Cases.KIND.ref(caseId), opened, now));
        var rack = rackOf(hospital, entries);
        var materials = new ArrayList<>(List.of(Material.TUMOUR_TISSUE, Material.BLOOD));
        for (int i = 0; i < dna; i++) {
            materials.add(Material.DNA);
        }
        for (var material : materials) {
            var code = "T%06d".formatted(++made);
            var tube = Tubes.KIND.ref(id());
            entries.add(new Entry(
                    tube,
                    new TubeEvent.TubeLabelled(code, caseId, donor, material, Optional.empty(), hospital.site()),
                    now));
            entries.add(new Entry(tube, new TubeEvent.TubeFrozen(FreezingMedium.LIQUID_NITROGEN), now));
            entries.add(new Entry(tube, new TubeEvent.TubeStored(rack, "A" + (codes.size() + 1)), now));
            codes.add(code);
        }
        append(hospital, entries);
        return codes;
    }

    private UUID rackOf(Actor actor, List<Entry> entries) {
        var rack = id();
        entries.add(new Entry(
                Containers.KIND.ref(rack),
                new ContainerRegistered("K%06d".formatted(++made), ContainerType.BOX, "", actor.site(), 9, 9, "ULT_80"),
                Instant.now()));
        return rack;
    }

    /** Code of a new box. */
    String box(Actor actor) {
        var entries = new ArrayList<Entry>();
        rackOf(actor, entries);
        append(actor, entries);
        return "K%06d".formatted(made);
    }

    private void append(Actor actor, List<Entry> entries) {
        var now = Instant.now();
        var act = Act.of(id(), "register-tubes", new Nothing(), actor, now, now);
        done(bean(Acts.class).perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
    }

    String order(String tube) {
        var now = Instant.now();
        return done(bean(OrderingSequencing.class)
                        .run(
                                new OrderSequencing(tube, Assay.WGS_T120, RuleSet.Method.STANDARD, "LAB"),
                                hospital,
                                id(),
                                now,
                                now))
                .order();
    }

    SequencingOrder current(String order) {
        return bean(ShowingOrders.class).order(order, hospital.site(), false).orElseThrow();
    }

    /** A parcel begun for an order or a list, with these tubes, taken by its receiver. @return its code */
    String travelled(String reference, Actor from, Actor to, String... tubes) {
        var parcel = done(verbs.beginning()
                        .run(
                                new BeginParcel(reference, Optional.empty(), Optional.empty(), Optional.empty()),
                                from,
                                id(),
                                Instant.now(),
                                Instant.now()))
                .parcel();
        return sent(parcel, from, to, tubes);
    }

    String sent(String parcel, Actor from, Actor to, String... tubes) {
        var now = Instant.now();
        done(verbs.packing().run(new PackTubes(parcel, List.of(tubes)), from, id(), now, now));
        done(verbs.describing().run(DescribePackage.lookedAt(parcel), from, id(), now, now));
        var close = new ClosePackage(parcel, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(60), "UN3373", workday());
        done(verbs.closing().run(close, from, id(), now, now));
        done(verbs.releasing().run(new ReleaseToCarrier(parcel, "COURIER", parcel, "WAYBILL"), from, id(), now, now));
        done(verbs.arriving()
                .run(new ReportArrival(parcel, ArrivalCondition.OK, Optional.empty()), to, id(), now, now));
        var inHand = Arrays.stream(tubes)
                .map(t -> new ReceiveTubes.InHand(t, TubeCondition.OK))
                .toList();
        done(verbs.receiving().run(new ReceiveTubes(parcel, inHand), to, id(), now, now));
        return parcel;
    }

    private static LocalDate workday() {
        var day = LocalDate.ofInstant(Instant.now(), TOKYO).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }

    void measured(Actor by, String tube, String volume, String concentration, Method method) {
        var now = Instant.now();
        var values = List.of(
                new RecordMeasurements.Value(tube, Analyte.VOLUME, new BigDecimal(volume), Method.PIPETTE),
                new RecordMeasurements.Value(tube, Analyte.CONCENTRATION, new BigDecimal(concentration), method),
                new RecordMeasurements.Value(tube, Analyte.A260_280, new BigDecimal("1.9"), Method.NANODROP),
                new RecordMeasurements.Value(tube, Analyte.DIN, new BigDecimal("8"), Method.TAPESTATION));
        done(bean(RecordsMeasurements.class)
                .record(new RecordMeasurements(values, Optional.empty()), by, id(), new DeedTime(now, now)));
    }

    Outcome<InspectAnswer> inspect(Actor by, String... tubes) {
        var now = Instant.now();
        return bean(InspectingTubes.class).run(new InspectTubes(List.of(tubes)), by, id(), now, now);
    }

    Outcome<DecidedAnswer> decide(Actor by, UUID act, String tube, Disposition disposition, Optional<String> sister) {
        var now = Instant.now();
        var command = new DecideInspection(tube, "LAB", disposition, Because.OTHER, sister);
        return bean(DecidingInspection.class).run(command, by, act, now, now);
    }

    Tube tube(String code) {
        return bean(SpecimenIndex.class)
                .byCode(code, new VisibleSites(new UUID(0, 0), true))
                .flatMap(ref -> bean(Current.class).state(Tubes.KIND, ref.id()))
                .orElseThrow();
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError(outcome.toString());
    }

    static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of(outcome.toString());
    }

    @Override
    public void close() {
        app.close();
    }
}
