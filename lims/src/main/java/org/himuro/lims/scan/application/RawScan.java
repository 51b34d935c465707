package org.himuro.lims.scan.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Meant;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Micros;

/**
 * A scan as the browser sends it.
 *
 * @param symbols raw text of each symbol
 * @param occurredAt by the bench's clock
 * @param sentAt by the bench's clock: tells how far it is off
 * @param hand what the bench had in hand when it was scanned, where the scan before was not answered yet: the person meant
 *     that, whatever became of the scan before
 * @param meant what the bench did by its own judgement and showed, where the network was gone
 * @param station where it was scanned
 */
public record RawScan(
        UUID actId,
        List<String> symbols,
        Instant occurredAt,
        Optional<Instant> sentAt,
        Optional<Hand> hand,
        Optional<Meant> meant,
        Station station) {
    /** Less is the network's doing. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public RawScan {
        symbols = List.copyOf(symbols);
        hand = hand.map(OwnCodes::in);
        meant = meant.map(OwnCodes::in);
    }

    /** A scan at a bench whose every scan was answered. */
    public RawScan(UUID actId, List<String> symbols, Instant occurredAt, Optional<Instant> sentAt) {
        this(actId, symbols, occurredAt, sentAt, Optional.empty(), Optional.empty(), Station.BENCH);
    }

    /**
     * When it happened by the server's clock, in whole seconds of correction; what is ahead of it by no more than clocks are
     * is now. What cannot be stays as it was said: the act doubts it.
     */
    public Instant corrected(Instant now) {
        var right = sentAt.filter(RawScan::imaginable)
                .filter(sent -> imaginable(occurredAt))
                .map(sent -> Duration.between(sent, now))
                .filter(off -> off.abs().compareTo(TRUSTED) >= 0)
                .map(off -> occurredAt.plusSeconds(off.toSeconds()))
                .orElse(occurredAt);
        var time = new DeedTime(right, now);
        return time.fault().isPresent() ? right : time.believed();
    }

    /** What was scanned and when, to tell another scan from the same one sent again; of what may be a name, the form alone. */
    Digest digest() {
        var shown = symbols.stream().map(UnknownCode::shown).toList();
        return new Digest(Sha256.of(Canonical.write(new Content(shown, Micros.cut(occurredAt)))));
    }

    private record Content(List<String> symbols, Instant occurredAt) {}

    /** A clock that was never set begins in 1970; one beyond this was not read from a clock. */
    private static boolean imaginable(Instant at) {
        return !at.isBefore(DeedTime.EARLIEST) && at.isBefore(LATEST);
    }
}
