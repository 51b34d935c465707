package org.himuro.lims.shipping.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.model.Legs;

/**
 * What a courier without an account sees of a parcel: nothing but its number, how many pieces it is, how it is handled, and what can
 * still be told.
 *
 * @param opened empty before the link's question was answered, and after a wrong answer
 * @param wrong the answer did not open it, for whichever reason
 * @param told what was told last is recorded
 * @param said what was typed, to stand again in its field
 */
public record CourierView(
        Optional<Opened> opened, boolean wrong, boolean told, List<Reason> faults, Map<String, String> said) {
    public CourierView {
        faults = List.copyOf(faults);
        said = Map.copyOf(said);
    }

    /** @param answer that opened it, sent along with what is told */
    public record Opened(
            String parcel, TransportClass temperature, boolean dryIce, List<Legs.Step> untold, String answer) {
        public Opened {
            untold = List.copyOf(untold);
        }
    }

    public String said(String field) {
        return said.getOrDefault(field, "");
    }
}
