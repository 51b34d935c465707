package org.himuro.lims.inspection.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.inspection.DecidedAnswer;
import org.himuro.lims.inspection.application.InspectionQueries.Which;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ParcelDesk;

/**
 * A list of inspections, or those of one tube.
 *
 * @param which empty on a tube's page
 * @param next where the following page begins
 * @param answered what was just decided
 * @param given the form that was refused; its tube and laboratory say which
 * @param refused why
 * @param own the reader is of a laboratory, which sets limits of its own
 * @param parcels whose tubes it inspects
 */
public record InspectionList(
        List<InspectionLine> lines,
        Optional<Which> which,
        Optional<String> next,
        Optional<DecidedAnswer> answered,
        Map<String, String> given,
        List<Reason> refused,
        boolean own,
        List<ParcelDesk.Row> parcels) {
    public InspectionList {
        lines = List.copyOf(lines);
        given = Map.copyOf(given);
        refused = List.copyOf(refused);
        parcels = List.copyOf(parcels);
    }

    /** Whether the refused form was this one's. */
    public boolean isOf(InspectionLine line) {
        return !refused.isEmpty()
                && line.tube().equals(given.get("tube"))
                && line.laboratory().equals(given.get("laboratory"));
    }

    /** Whether a choice stands in the form: as it was sent, else as it is proposed. */
    public boolean chosen(InspectionLine line, String field, String value, boolean proposed) {
        return isOf(line) ? value.equals(given.get(field)) : proposed;
    }
}
