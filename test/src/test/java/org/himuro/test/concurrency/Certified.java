package org.himuro.test.concurrency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.test.concurrency.PlainFacts.Row;
import org.himuro.test.support.TwoSites;

/** No package is closed for, no parcel released to a laboratory whose one certificate does not hold, by the ledger's order. */
final class Certified {
    private Certified() {}

    /**
     * @param parcel the facts of a shipment
     * @param laboratory the facts of the laboratory, in the ledger's order
     */
    static List<String> breaches(List<Row> parcel, List<Row> laboratory, Map<String, Deed> deeds) {
        return parcel.stream()
                .filter(row -> row.type().equals("ParcelClosed") || row.type().equals("ParcelGiven"))
                .filter(row -> Optional.ofNullable(deeds.get(row.act()))
                        .filter(deed -> deed.kind() == Deed.Kind.USE)
                        .isPresent())
                .filter(row -> !holds(laboratory, row.id()))
                .map(row -> "7: without a certificate: " + row)
                .toList();
    }

    private static boolean holds(List<Row> laboratory, String until) {
        var today = LocalDate.now(TwoSites.ZONE);
        boolean holds = false;
        for (var row : laboratory) {
            if (row.id().compareTo(until) > 0) {
                return holds;
            }
            holds = switch (row.type()) {
                case "CertificateRecorded" ->
                    !LocalDate.parse(row.text("validTo")).isBefore(today);
                case "CertificateRevoked" -> false;
                default -> holds;
            };
        }
        return holds;
    }
}
