package org.himuro.lims.scan.adapter.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.application.BenchState.InHand;
import org.himuro.lims.scan.application.RawScan;
import org.himuro.lims.scan.model.Meant;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/**
 * A scan as the browser sends it.
 *
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
        Optional<InHand> hand,
        Optional<WasMeant> meant,
        Optional<Station> station) {

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
            Optional<String> kit,
            Optional<UUID> act,
            InHand after) {
        Meant meant() {
            return new Meant(
                    verb, caseCode, tubeCode, medium, refrigerator, reason, at, box, cell, kit, act, after.hand());
        }
    }

    /** The same, sent at another time than it was made ready for. */
    ScanRequest sent(Optional<Instant> at) {
        return new ScanRequest(actId, symbols, occurredAt, at, hand, meant, station);
    }

    /** @param mayWorkAtBench whether whoever made it may: else it counts as made in the operating room, whatever it says */
    RawScan raw(boolean mayWorkAtBench) {
        var where = mayWorkAtBench ? station.orElse(Station.BENCH) : Station.OPERATING_ROOM;
        return new RawScan(
                actId, symbols, occurredAt, sentAt, hand.map(InHand::hand), meant.map(WasMeant::meant), where);
    }
}
