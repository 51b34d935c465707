package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shipping.Manifest;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.ReceiptEvent.LateReceived;
import org.himuro.lims.shipping.ReceiptEvent.SidesAgreed;

/** Tubes that come after the closing join their parcel: what both sides agreed on is open again, unless all is as sent with them. */
final class Reopening {
    private Reopening() {}

    static List<Entry> late(Manifest manifest, Receipt receipt, Map<UUID, AnsweredLine> answered, Instant at) {
        var tubes = List.copyOf(answered.keySet());
        var entries = new ArrayList<Entry>();
        entries.add(Agreeing.entry(receipt, new LateReceived(tubes), at));
        boolean listed =
                answered.keySet().stream().allMatch(t -> manifest.line(t).isPresent());
        boolean asSent = listed
                && manifest.lines().stream().allMatch(l -> after(l, answered).asSent());
        boolean disputed = receipt.open().stream().anyMatch(d -> !tubes.contains(d.tube()));
        if (asSent && !disputed) {
            entries.add(Agreeing.entry(receipt, new SidesAgreed(true), at));
        }
        return entries;
    }

    private static ManifestLine after(ManifestLine line, Map<UUID, AnsweredLine> answered) {
        return Optional.ofNullable(answered.get(line.tube()))
                .map(a -> new ManifestLine(line.tube(), line.box(), a.state(), a.condition(), line.answeredAt()))
                .orElse(line);
    }
}
