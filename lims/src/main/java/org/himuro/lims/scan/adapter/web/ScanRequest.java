package org.himuro.lims.scan.adapter.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.application.BenchState.InHand;
import org.himuro.lims.scan.application.RawScan;
import org.himuro.lims.scan.model.BenchClock;
import org.himuro.lims.scan.model.BenchClock.Contact;
import org.himuro.lims.scan.model.Meant;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/**
 * A scan as the browser sends it.
 *
 * @param contact the last word from the server before it
 * @param since milliseconds from scan to sending by the clock that only counts
 * @param hand what was in hand
 * @param meant what was done without the network
 * @param station where it was made; a bench where nothing is said
 */
@Serdeable
record ScanRequest(
        UUID actId,
        List<String> symbols,
        Instant occurredAt,
        Optional<Instant> sentAt,
        Optional<WasHeard> contact,
        Optional<Long> since,
        Optional<InHand> hand,
        Optional<WasMeant> meant,
        Optional<Station> station) {
    /** No bench counts for longer. */
    private static final Duration LONGEST = Duration.ofDays(400);

    /** {@link BenchClock.Contact}, with milliseconds for durations. */
    @Serdeable
    record WasHeard(Instant told, Instant at, long way, Optional<Long> ticks) {
        Optional<Contact> contact() {
            return count(way).map(there -> new Contact(told, at, there, ticks.flatMap(ScanRequest::count)));
        }
    }

    /** {@link Meant}, as the browser writes it. */
    @Serdeable
    record WasMeant(
            Meant.Verb verb,
            Optional<String> caseCode,
            Optional<String> tubeCode,
            Optional<FreezingMedium> medium,
            Optional<String> refrigerator,
            Optional<String> reason,
            Optional<Instant> at,
            Optional<String> box,
            Optional<String> cell,
            Optional<UUID> act,
            InHand after) {
        Meant meant() {
            return new Meant(verb, caseCode, tubeCode, medium, refrigerator, reason, at, box, cell, act, after.hand());
        }
    }

    /** The same, sent at another time than it was made ready for. */
    ScanRequest sent(Optional<Instant> at, Optional<Long> after) {
        return new ScanRequest(actId, symbols, occurredAt, at, contact, after, hand, meant, station);
    }

    /** @param mayWorkAtBench whether whoever made it may: else it counts as made in the operating room, whatever it says */
    RawScan raw(boolean mayWorkAtBench) {
        var where = mayWorkAtBench ? station.orElse(Station.BENCH) : Station.OPERATING_ROOM;
        var clock = new BenchClock(
                occurredAt, contact.flatMap(WasHeard::contact), sentAt, since.flatMap(ScanRequest::count));
        return new RawScan(actId, symbols, clock, hand.map(InHand::hand), meant.map(WasMeant::meant), where);
    }

    /** What cannot have been counted was not. */
    private static Optional<Duration> count(long milliseconds) {
        return Optional.of(milliseconds)
                .filter(count -> count >= 0 && count <= LONGEST.toMillis())
                .map(Duration::ofMillis);
    }
}
