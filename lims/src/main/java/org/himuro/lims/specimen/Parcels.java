package org.himuro.lims.specimen;

import static org.himuro.lims.specimen.ParcelEvent.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/** Streams of parcels. */
public final class Parcels implements StreamKind<Parcel> {
    public static final Parcels KIND = new Parcels();

    private Parcels() {}

    @Override
    public String name() {
        return "parcel";
    }

    @Override
    public Parcel blank(UUID id) {
        var nobody = new UUID(0, 0);
        return new Parcel(
                id,
                "",
                nobody,
                nobody,
                ParcelStep.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Parcel after(Parcel before, Recorded recorded) {
        return recorded.fact() instanceof ParcelEvent event
                ? after(before, event, recorded.occurredAt()).with(told(before, recorded))
                : before;
    }

    /** Each side of a hand-over counts as it was told first. */
    private static List<ParcelLeg> told(Parcel before, Recorded recorded) {
        if (!(recorded.fact() instanceof LegTold e)
                || before.legs().stream().anyMatch(l -> l.is(e.leg(), e.depot(), e.side()))) {
            return before.legs();
        }
        var leg = new ParcelLeg(
                e.leg(),
                e.depot(),
                e.side(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                e.evidence(),
                recorded.actor().site(),
                recorded.act(),
                e.dryIceKg(),
                e.words(),
                e.picture(),
                e.link());
        return Stream.concat(before.legs().stream(), Stream.of(leg)).toList();
    }

    private static Parcel after(Parcel p, ParcelEvent event, Instant at) {
        return switch (event) {
            case ParcelOpened e ->
                new Parcel(
                        p.id(),
                        e.code(),
                        e.sender(),
                        e.receiver(),
                        p.step(),
                        p.coolant(),
                        p.expectedArrival(),
                        p.carrier(),
                        p.waybill(),
                        p.givenAt(),
                        p.arrivedAt(),
                        p.marks(),
                        p.elsewhere(),
                        p.elsewhereAt());
            case ParcelClosed e ->
                new Parcel(
                        p.id(),
                        p.code(),
                        p.sender(),
                        p.receiver(),
                        later(p, ParcelStep.CLOSED),
                        Optional.of(e.coolant()),
                        Optional.of(e.expectedArrival()),
                        p.carrier(),
                        p.waybill(),
                        p.givenAt(),
                        p.arrivedAt(),
                        p.marks(),
                        p.elsewhere(),
                        p.elsewhereAt());
            case ParcelReopened e -> step(p, ParcelStep.OPEN);
            case ParcelGiven e ->
                new Parcel(
                        p.id(),
                        p.code(),
                        p.sender(),
                        p.receiver(),
                        later(p, ParcelStep.GIVEN),
                        p.coolant(),
                        p.expectedArrival(),
                        Optional.of(e.carrier()),
                        Optional.of(e.waybill()),
                        Optional.of(at),
                        p.arrivedAt(),
                        p.marks(),
                        p.elsewhere(),
                        p.elsewhereAt());
            case ParcelArrived e ->
                new Parcel(
                        p.id(),
                        p.code(),
                        p.sender(),
                        p.receiver(),
                        later(p, ParcelStep.ARRIVED),
                        p.coolant(),
                        p.expectedArrival(),
                        p.carrier(),
                        p.waybill(),
                        p.givenAt(),
                        Optional.of(at),
                        p.marks(),
                        Optional.empty(),
                        Optional.empty());
            case ParcelReceiptClosed e -> step(p, ParcelStep.RECEIPT_CLOSED);
            case ParcelDelayed e -> way(p, p.receiver(), Optional.of(e.expectedArrival()));
            case ParcelReturned e -> way(p, p.sender(), p.expectedArrival());
            case ParcelDiverted e -> way(p, e.receiver(), p.expectedArrival());
            case ReceiverLinkMade _, ReceiverLinkRevoked _, StatedByLink _ -> p;
            case LegTold _, CourierLinkMade _, CourierLinkRevoked _, ParcelReIced _, ParcelLost _, ParcelAlarmed _ -> p;
            case ParcelTurnedUp e ->
                new Parcel(
                        p.id(),
                        p.code(),
                        p.sender(),
                        p.receiver(),
                        p.step(),
                        p.coolant(),
                        p.expectedArrival(),
                        p.carrier(),
                        p.waybill(),
                        p.givenAt(),
                        p.arrivedAt(),
                        p.marks() + 1,
                        Optional.of(e.site()),
                        Optional.of(at));
            case ParcelMarked e ->
                new Parcel(
                        p.id(),
                        p.code(),
                        p.sender(),
                        p.receiver(),
                        p.step(),
                        p.coolant(),
                        p.expectedArrival(),
                        p.carrier(),
                        p.waybill(),
                        p.givenAt(),
                        p.arrivedAt(),
                        p.marks() + 1,
                        p.elsewhere(),
                        p.elsewhereAt());
        };
    }

    private static Parcel way(Parcel p, UUID receiver, Optional<LocalDate> expectedArrival) {
        return new Parcel(
                p.id(),
                p.code(),
                p.sender(),
                receiver,
                p.step(),
                p.coolant(),
                expectedArrival,
                p.carrier(),
                p.waybill(),
                p.givenAt(),
                p.arrivedAt(),
                p.marks(),
                p.elsewhere(),
                p.elsewhereAt());
    }

    /** What is reported late does not take a parcel back. */
    private static ParcelStep later(Parcel p, ParcelStep reached) {
        return reached.compareTo(p.step()) > 0 ? reached : p.step();
    }

    private static Parcel step(Parcel p, ParcelStep step) {
        return new Parcel(
                p.id(),
                p.code(),
                p.sender(),
                p.receiver(),
                step,
                p.coolant(),
                p.expectedArrival(),
                p.carrier(),
                p.waybill(),
                p.givenAt(),
                p.arrivedAt(),
                p.marks(),
                p.elsewhere(),
                p.elsewhereAt());
    }
}
