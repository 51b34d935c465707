package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;

/**
 * Who had the tube, from when to when. Derived from the tube's history and those of the parcels it was in: packed, it is
 * the sender's; given, the carrier's as stated by the sender, and the sender stays responsible; an arrived parcel is the
 * receiver's closed parcel; only the tube's own receipt makes the receiver its holder (invariant 5).
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
        CLOSED_PARCEL_AT_RECEIVER,
        NOBODY
    }

    public Optional<Span> now() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
    }

    /** @param parcels the facts of every parcel the tube was packed in, by parcel */
    public static Custody derivedFrom(Collection<Recorded> tube, Map<UUID, List<Recorded>> parcels) {
        var spans = new ArrayList<Span>();
        var holder = new UUID(0, 0);
        for (var recorded : History.asItHappened(tube)) {
            var at = recorded.occurredAt();
            switch (recorded.fact()) {
                case TubeEvent.TubeLabelled e -> holder = site(spans, e.site(), at);
                case TubeEvent.TubeTaken e -> holder = site(spans, e.site(), at);
                case TubeEvent.TubeFound e -> holder = site(spans, e.site(), at);
                case TubeEvent.TubeUnpacked e -> holder = site(spans, e.site(), at);
                case TubeEvent.TubeReceived e -> holder = site(spans, e.site(), at);
                case TubeEvent.TubePacked e ->
                    onTheWay(spans, holder, at, History.asItHappened(parcels.getOrDefault(e.parcel(), List.of())));
                case TubeEvent.TubeDestroyed e ->
                    spans.add(new Span(Kind.NOBODY, Optional.empty(), Optional.empty(), holder, at));
                case TubeEvent.TubeMissing e ->
                    spans.add(new Span(Kind.NOBODY, Optional.empty(), Optional.empty(), holder, at));
                default -> {}
            }
        }
        spans.sort(java.util.Comparator.comparing(Span::from));
        return new Custody(spans);
    }

    private static UUID site(List<Span> spans, UUID site, Instant at) {
        boolean same = !spans.isEmpty()
                && spans.getLast().kind() == Kind.SITE
                && spans.getLast().responsible().equals(site);
        if (!same) {
            spans.add(new Span(Kind.SITE, Optional.of(site), Optional.empty(), site, at));
        }
        return site;
    }

    private static void onTheWay(List<Span> spans, UUID sender, Instant packed, List<Recorded> parcel) {
        for (var recorded : parcel) {
            if (recorded.occurredAt().isBefore(packed)) {
                continue;
            }
            var at = recorded.occurredAt();
            switch (recorded.fact()) {
                case ParcelEvent.ParcelGiven e ->
                    spans.add(new Span(
                            Kind.CARRIER_STATED_BY_SENDER, Optional.empty(), Optional.of(e.carrier()), sender, at));
                case ParcelEvent.ParcelArrived e ->
                    spans.add(new Span(
                            Kind.CLOSED_PARCEL_AT_RECEIVER, Optional.of(e.site()), Optional.empty(), sender, at));
                default -> {}
            }
        }
    }
}
