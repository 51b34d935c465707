package org.himuro.lims.shipping.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.shipping.application.ReceiverView;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/**
 * A receipt without an account as the API answers it: the lines of the parcel, and of codes on none of them no more than how many.
 *
 * @param manifest SHA-256 of the signed manifest
 * @param changed the lines are no longer those of that manifest
 * @param unlisted codes that were scanned and are on no line
 */
@Serdeable
record LinkReceiptJson(
        String parcel,
        String manifest,
        boolean changed,
        ParcelStep step,
        Optional<Instant> arrivedAt,
        int open,
        int unlisted,
        List<Line> lines) {

    @Serdeable
    record Line(
            String tube,
            Optional<String> box,
            Optional<String> position,
            LineState state,
            Optional<TubeCondition> condition) {}

    /** What one batch led to. @param received by this batch or before. @param unlisted codes of it that are on no line */
    @Serdeable
    record Batch(String parcel, List<Received> received, int unlisted, int open) {}

    /** @param again it was received before */
    @Serdeable
    record Received(String tube, TubeCondition condition, boolean again, List<Reason> marks) {}

    static LinkReceiptJson of(ReceiverView.Opened o) {
        return new LinkReceiptJson(
                o.parcel().code(),
                o.manifest().hash().hex(),
                o.changed(),
                o.parcel().step(),
                o.parcel().arrivedAt(),
                o.parcel().open().size(),
                o.unlisted(),
                o.lines().stream()
                        .map(l -> new Line(l.tube(), l.box(), l.cell(), l.state(), l.condition()))
                        .toList());
    }

    static Batch batch(ReceiverView.Opened before, ReceiptAnswer answer) {
        var listed = before.listed(answer).stream()
                .map(l -> new Received(l.code(), l.condition(), l.result() == ReceiptAnswer.Result.ALREADY, l.marks()))
                .toList();
        return new Batch(before.parcel().code(), listed, answer.lines().size() - listed.size(), answer.open());
    }
}
