package org.himuro.lims.scan.application;

import java.time.Instant;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.scan.model.LateAct;

/**
 * One box of the downtime form.
 *
 * @param code of the tube; of the case for a removal
 * @param place code of the refrigerator or of the position; empty where the act has none
 * @param card the reason card of the 4-degree branch, {@code REASON01} ...; empty elsewhere
 * @param when the time on the paper, or that nobody knows it
 */
public record LateEntry(LateAct what, String code, String place, String card, When when) {
    /** When it happened. */
    public sealed interface When {}

    /** @param why the reason why it is entered late, e.g. {@code POWER} */
    public record At(Instant at, String why) implements When {}

    /** It happened; nobody knows when. */
    public record Unknown(ReportTimeUnknown.Why why) implements When {}
}
