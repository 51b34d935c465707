package org.himuro.lims.inspection;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;

/**
 * @param pick the list on which the sister is to be fetched
 * @param parcel that was begun for it
 * @param warnings why no parcel was begun, though it was decided
 */
public record DecidedAnswer(
        String tube, Disposition disposition, Optional<String> pick, Optional<String> parcel, List<Reason> warnings) {
    public DecidedAnswer {
        warnings = List.copyOf(warnings);
    }
}
