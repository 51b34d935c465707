package org.himuro.lims.shipping.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shipping.Agreement;
import org.himuro.lims.shipping.DeskFinding;
import org.himuro.lims.shipping.Dispute;
import org.himuro.lims.shipping.DisputeReason;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.OuterState;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.ReceiptCodes;
import org.himuro.lims.shipping.SealSeen;
import org.himuro.lims.shipping.Settlement;
import org.himuro.lims.shipping.Sighting;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ReceiptPage;

/**
 * A receipt.
 *
 * @param open lines about which the receiver has said nothing
 * @param late tubes came after it was closed
 */
@Serdeable
record ReceiptJson(
        String parcel,
        Agreement agreement,
        Optional<Instant> agreedAt,
        boolean late,
        int sent,
        int open,
        Optional<Desk> desk,
        List<Line> lines) {

    /** @param findings in what it differs from what was packed */
    @Serdeable
    record Desk(
            Instant at,
            SealSeen sealSeen,
            Optional<String> seal,
            List<OuterState> outer,
            Optional<BigDecimal> dryIceKg,
            Optional<BigDecimal> grossKg,
            Optional<String> logger,
            List<Found> findings) {}

    /** @param container code of HL7 table 0544 */
    @Serdeable
    record Found(DeskFinding finding, Optional<String> container) {}

    /**
     * @param reject code of HL7 table 0490
     * @param sampleCondition code of HL7 table 0493
     * @param container code of HL7 table 0544
     */
    @Serdeable
    record Line(
            String tube,
            LineState state,
            Optional<TubeCondition> condition,
            Optional<String> reject,
            Optional<String> sampleCondition,
            Optional<String> container,
            Optional<Sighting> sighting,
            Optional<String> cell,
            Optional<BigDecimal> volumeUl,
            Optional<Disputed> dispute) {}

    @Serdeable
    record Disputed(DisputeReason reason, Instant due, boolean overdue, Optional<Settlement> settlement) {
        static Disputed of(Dispute d) {
            return new Disputed(d.reason(), d.due(), d.overdue(), d.settlement());
        }
    }

    static ReceiptJson of(ReceiptPage page) {
        var receipt = page.receipt();
        var cold = page.parcel().temperature();
        return new ReceiptJson(
                page.parcel().code(),
                receipt.agreement(),
                receipt.agreedAt(),
                receipt.late(),
                page.progress().sent(),
                page.progress().open(),
                receipt.desk().map(d -> desk(d, cold)),
                page.lines().stream().map(l -> line(l, cold)).toList());
    }

    private static Desk desk(Receipt.Desk d, TransportClass cold) {
        var findings = d.findings().stream()
                .map(f -> new Found(f, ReceiptCodes.all().of(f, cold).container()))
                .toList();
        return new Desk(d.at(), d.sealSeen(), d.seal(), d.outer(), d.dryIceKg(), d.grossKg(), d.logger(), findings);
    }

    private static Line line(ReceiptPage.Line l, TransportClass cold) {
        var codes = ReceiptCodes.all().of(l.state(), l.condition(), cold);
        return new Line(
                l.tube(),
                l.state(),
                l.condition(),
                codes.reject(),
                codes.condition(),
                codes.container(),
                l.note().sighting(),
                l.note().cell(),
                l.note().volumeUl(),
                l.dispute().map(Disputed::of));
    }
}
