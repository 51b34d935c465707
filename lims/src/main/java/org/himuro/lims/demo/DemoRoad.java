package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.DescribePackage;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ClosingPackage;
import org.himuro.lims.shipping.application.ClosingTheReceipt;
import org.himuro.lims.shipping.application.DescribingPackage;
import org.himuro.lims.shipping.application.OpeningParcel;
import org.himuro.lims.shipping.application.PackingTubes;
import org.himuro.lims.shipping.application.ReceivingTubes;
import org.himuro.lims.shipping.application.ReleasingToCarrier;
import org.himuro.lims.shipping.application.ReportingArrival;

/** Two laboratories; a parcel received whole, one that waits to be received, one on the way, one being packed. */
@Singleton
final class DemoRoad {
    /** For each day on the way, with a margin. */
    private static final BigDecimal DRY_ICE_KG = new BigDecimal("10.0");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Steps steps;
    private final RegisteringLaboratory registering;
    private final RecordingCertificate certificates;
    private final ApprovingByConsortium approvals;
    private final DemoLaboratories register;
    private final OpeningParcel opening;
    private final PackingTubes packing;
    private final DescribingPackage describing;
    private final ClosingPackage closing;
    private final ReleasingToCarrier releasing;
    private final ReportingArrival arrivals;
    private final ReceivingTubes receiving;
    private final ClosingTheReceipt receipts;

    DemoRoad(
            Steps steps,
            RegisteringLaboratory registering,
            RecordingCertificate certificates,
            ApprovingByConsortium approvals,
            DemoLaboratories register,
            OpeningParcel opening,
            PackingTubes packing,
            DescribingPackage describing,
            ClosingPackage closing,
            ReleasingToCarrier releasing,
            ReportingArrival arrivals,
            ReceivingTubes receiving,
            ClosingTheReceipt receipts) {
        this.steps = steps;
        this.registering = registering;
        this.certificates = certificates;
        this.approvals = approvals;
        this.register = register;
        this.opening = opening;
        this.packing = packing;
        this.describing = describing;
        this.closing = closing;
        this.releasing = releasing;
        this.arrivals = arrivals;
        this.receiving = receiving;
        this.receipts = receipts;
    }

    /** @param tubes tissue of the cases, oldest first */
    void travel(DemoWorld world, List<List<String>> tubes, Instant now) {
        laboratories(world, now);
        var first = send(world, flat(tubes, 0, 30), weekday(now, 20));
        receive(world, first, flat(tubes, 0, 30), weekday(now, 20).plus(Duration.ofHours(22)), true);
        var second = send(world, flat(tubes, 30, 55), weekday(now, 5));
        receive(world, second, flat(tubes, 30, 40), weekday(now, 5).plus(Duration.ofHours(22)), false);
        send(world, flat(tubes, 55, 70), now.minus(Duration.ofHours(3)));
        open(world, flat(tubes, 70, 75), now.minus(Duration.ofHours(1)));
    }

    private static List<String> flat(List<List<String>> tubes, int from, int to) {
        return tubes.subList(from, to).stream().flatMap(List::stream).toList();
    }

    /** Some days ago, on a Tuesday: nothing is sent into a weekend. */
    private static Instant weekday(Instant now, int daysAgo) {
        var day = LocalDate.ofInstant(now, TOKYO)
                .minusDays(daysAgo)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.TUESDAY));
        return day.atTime(10, 30).atZone(TOKYO).toInstant();
    }

    private void laboratories(DemoWorld world, Instant now) {
        var by = world.as("admin", CENTRAL);
        var today = LocalDate.ofInstant(now, TOKYO);
        var at = now.minus(Duration.ofDays(85));
        for (var code : List.of(LABORATORY, EXPIRED_LABORATORY)) {
            boolean expired = code.equals(EXPIRED_LABORATORY);
            var site = world.site(code);
            steps.done(registering::run, new RegisterLaboratory(site, 400), by, at);
            var certificate = new RecordCertificate(
                    site,
                    Scheme.ISO_15189,
                    "JAB",
                    expired ? "RML09990" : "RML09980",
                    "GENOME",
                    today.minusYears(3),
                    expired ? today.minusDays(12) : today.plusMonths(14));
            steps.done(certificates::run, certificate, by, at);
            var approval = new ApproveByConsortium(site, today.minusYears(2), today.plusYears(2));
            steps.done(approvals::run, approval, by, at);
            if (!expired) {
                register.complete(site, today, by, at);
            }
        }
    }

    private String open(DemoWorld world, List<String> tubes, Instant at) {
        var by = world.as("shipper", HOSPITAL);
        var parcel = steps.done(
                        opening::run, new OpenParcel(LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80), by, at)
                .parcel();
        steps.done(packing::run, new PackTubes(parcel, tubes), by, at.plusSeconds(600));
        return parcel;
    }

    private String send(DemoWorld world, List<String> tubes, Instant at) {
        var by = world.as("shipper", HOSPITAL);
        var parcel = open(world, tubes, at);
        var arrival = nextWorkday(LocalDate.ofInstant(at, TOKYO));
        steps.done(describing::run, DescribePackage.lookedAt(parcel), by, at.plusSeconds(1400));
        var ice = DRY_ICE_KG.multiply(
                BigDecimal.valueOf(ChronoUnit.DAYS.between(LocalDate.ofInstant(at, TOKYO), arrival)));
        var close = new ClosePackage(parcel, "TRIPLE", "DRY_ICE", ice, "UN3373", arrival);
        steps.done(closing::run, close, by, at.plusSeconds(1500));
        var release = new ReleaseToCarrier(parcel, "COLD-EXPRESS", waybill(at), "WAYBILL");
        steps.done(releasing::run, release, by, at.plusSeconds(2400));
        return parcel;
    }

    private static LocalDate nextWorkday(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek().getValue() > 5) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static String waybill(Instant at) {
        return "4820" + at.getEpochSecond() % 100_000_000;
    }

    private void receive(DemoWorld world, String parcel, List<String> tubes, Instant at, boolean whole) {
        var by = world.as("lab", LABORATORY);
        var arrival = new ReportArrival(parcel, ArrivalCondition.OK, Optional.of(new BigDecimal("3.2")));
        steps.done(arrivals::run, arrival, by, at);
        var inHand = tubes.stream()
                .map(code -> new ReceiveTubes.InHand(code, TubeCondition.OK))
                .toList();
        steps.done(receiving::run, new ReceiveTubes(parcel, inHand), by, at.plusSeconds(900));
        if (whole) {
            steps.done(receipts::run, new CloseReceipt(parcel, List.of()), by, at.plusSeconds(1800));
        }
    }
}
