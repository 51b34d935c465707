package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;

/**
 * Who had the tube, from when to when. Derived from the tube's history and those of the boxes, racks and parcels it was in
 * for as long as it was inside: packed, it is the sender's; given, the carrier's as stated by the sender, and the sender
 * stays responsible; an arrived parcel is the receiver's closed parcel; only the tube's own receipt makes the receiver its
 * holder (invariant 5), also where it travels in a box that was packed whole.
 */
public record Custody(List<Span> spans) {
    public Custody {
        spans = List.copyOf(spans);
    }

    /** @param holder the site; empty where {@code kind} is a carrier's */
    public record Span(Kind kind, Optional<UUID> holder, Optional<String> carrier, UUID responsible, Instant from) {}

    public enum Kind {
        SITE,
        CARRIER_STATED_BY_SENDER,
        CARRIER,
        DEPOT_STATED_BY_CARRIER,
        DEPOT,
        CARRIER_STATED_BY_DEPOT,
        /** Handed over, says the carrier; the receiver is silent. */
        RECEIVER_STATED_BY_CARRIER,
        CLOSED_PARCEL_AT_RECEIVER,
        NOBODY
    }

    public Optional<Span> now() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
    }

    /** @param around the facts of every container and parcel the tube was in, also through another container, by stream */
    public static Custody derivedFrom(Collection<Recorded> tube, Map<UUID, List<Recorded>> around) {
        return derivedFrom(Journey.of(tube, around).facts());
    }

    private static Custody derivedFrom(List<Recorded> journey) {
        var corrected = journey.stream()
                .flatMap(r -> r.fact() instanceof FactCorrected c ? Stream.of(c.corrects()) : Stream.empty())
                .collect(Collectors.toSet());
        var telling = new Telling();
        journey.stream().filter(r -> !corrected.contains(r.id())).forEach(telling::tell);
        return new Custody(telling.spans);
    }

    /** The journey told fact by fact. */
    private static final class Telling {
        private static final UUID NOBODY_YET = new UUID(0, 0);
        private final List<Span> spans = new ArrayList<>();
        /** Parcels out of which the tube itself was taken: what is said of them later does not take it back. */
        private final Set<UUID> takenFrom = new HashSet<>();

        void tell(Recorded recorded) {
            var at = recorded.occurredAt();
            switch (recorded.fact()) {
                case TubeEvent e -> tube(e, at);
                case ContainerEvent.ContainerTaken e -> site(e.site(), at);
                case ContainerEvent.ContainerPacked e -> takenFrom.remove(e.parcel());
                case ParcelEvent e when !takenFrom.contains(recorded.stream().id()) -> parcel(e, at);
                default -> {}
            }
        }

        private void tube(TubeEvent event, Instant at) {
            switch (event) {
                case TubeEvent.TubeLabelled e -> site(e.site(), at);
                case TubeEvent.TubeTaken e -> site(e.site(), at);
                case TubeEvent.TubeFound e -> site(e.site(), at);
                case TubeEvent.TubeUnpacked e -> site(e.site(), at);
                case TubeEvent.TubeReceived e -> {
                    takenFrom.add(e.parcel());
                    site(e.site(), at);
                }
                case TubeEvent.TubeTravelConfirmed e -> {
                    takenFrom.add(e.parcel());
                    site(e.site(), at);
                }
                case TubeEvent.TubePacked e -> takenFrom.remove(e.parcel());
                case TubeEvent.TubeDestroyed e -> nobody(at);
                case TubeEvent.TubeMissing e -> nobody(at);
                default -> {}
            }
        }

        private void parcel(ParcelEvent event, Instant at) {
            switch (event) {
                case ParcelEvent.ParcelGiven e ->
                    spans.add(new Span(
                            Kind.CARRIER_STATED_BY_SENDER, Optional.empty(), Optional.of(e.carrier()), holder(), at));
                case ParcelEvent.ParcelArrived e ->
                    spans.add(new Span(
                            Kind.CLOSED_PARCEL_AT_RECEIVER, Optional.of(e.site()), Optional.empty(), holder(), at));
                case ParcelEvent.LegTold e ->
                    leg(e).ifPresent(kind -> spans.add(new Span(kind, Optional.empty(), carrier(), holder(), at)));
                default -> {}
            }
        }

        /** What the sender and the receiver tell of their own sides is told by facts of its own. */
        private static Optional<Kind> leg(ParcelEvent.LegTold e) {
            boolean given = e.side() == LegSide.GIVEN;
            return switch (e.leg()) {
                case BENCH_COURIER -> given ? Optional.empty() : Optional.of(Kind.CARRIER);
                case COURIER_DEPOT -> Optional.of(given ? Kind.DEPOT_STATED_BY_CARRIER : Kind.DEPOT);
                case DEPOT_COURIER -> Optional.of(given ? Kind.CARRIER_STATED_BY_DEPOT : Kind.CARRIER);
                case COURIER_DESK -> given ? Optional.of(Kind.RECEIVER_STATED_BY_CARRIER) : Optional.empty();
            };
        }

        private Optional<String> carrier() {
            return spans.reversed().stream()
                    .flatMap(span -> span.carrier().stream())
                    .findFirst();
        }

        /** The site that had it last: responsible until another takes it. */
        private UUID holder() {
            return spans.reversed().stream()
                    .filter(span -> span.kind() == Kind.SITE)
                    .findFirst()
                    .map(Span::responsible)
                    .orElse(NOBODY_YET);
        }

        private void nobody(Instant at) {
            spans.add(new Span(Kind.NOBODY, Optional.empty(), Optional.empty(), holder(), at));
        }

        private void site(UUID site, Instant at) {
            var same = !spans.isEmpty()
                    && spans.getLast().kind() == Kind.SITE
                    && spans.getLast().responsible().equals(site);
            if (!same) {
                spans.add(new Span(Kind.SITE, Optional.of(site), Optional.empty(), site, at));
            }
        }
    }
}
