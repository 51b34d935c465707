package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.scan.model.BenchClock;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Meant;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Micros;

/**
 * A scan as the browser sends it.
 *
 * @param symbols raw text of each symbol
 * @param clock what the bench's clocks showed
 * @param hand what the bench had in hand when it was scanned, where the scan before was not answered yet: the person meant
 *     that, whatever became of the scan before
 * @param meant what the bench did by its own judgement and showed, where the network was gone
 * @param station where it was scanned
 */
public record RawScan(
        UUID actId,
        List<String> symbols,
        BenchClock clock,
        Optional<Hand> hand,
        Optional<Meant> meant,
        Station station) {
    public RawScan {
        symbols = List.copyOf(symbols);
        hand = hand.map(OwnCodes::in);
        meant = meant.map(OwnCodes::in);
    }

    /** A scan at a bench whose every scan was answered, and whose clock is taken at its word. */
    public RawScan(UUID actId, List<String> symbols, Instant occurredAt, Optional<Instant> sentAt) {
        this(
                actId,
                symbols,
                new BenchClock(occurredAt, Optional.empty(), sentAt, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Station.BENCH);
    }

    /** What was scanned and when, to tell another scan from the same one sent again; of what may be a name, the form alone. */
    Digest digest() {
        var shown = symbols.stream().map(UnknownCode::shown).toList();
        return new Digest(Sha256.of(Canonical.write(new Content(shown, Micros.cut(clock.said())))));
    }

    private record Content(List<String> symbols, Instant occurredAt) {}
}
