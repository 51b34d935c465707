package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the desk saw of an arrived parcel, and how far both sides agree.
 *
 * @param asked how many lines differed when the receiver closed
 * @param agreedAt when it was closed on both sides
 * @param late tubes came after it was closed
 * @param desk what the desk saw last
 */
public record Receipt(
        UUID id,
        UUID parcel,
        Agreement agreement,
        int asked,
        Optional<Instant> agreedAt,
        boolean late,
        Optional<Desk> desk,
        List<Dispute> disputes) {
    public Receipt {
        disputes = List.copyOf(disputes);
    }

    /** @param by who looked */
    public record Desk(
            Instant at,
            UUID by,
            SealSeen sealSeen,
            Optional<String> seal,
            List<OuterState> outer,
            Optional<BigDecimal> dryIceKg,
            Optional<BigDecimal> grossKg,
            Optional<String> logger,
            List<String> pictures,
            List<DeskFinding> findings) {
        public Desk {
            outer = List.copyOf(outer);
            pictures = List.copyOf(pictures);
            findings = List.copyOf(findings);
        }
    }

    public Optional<Dispute> dispute(UUID tube) {
        return disputes.stream().filter(d -> d.tube().equals(tube)).findFirst();
    }

    public List<Dispute> open() {
        return disputes.stream().filter(Dispute::open).toList();
    }
}
