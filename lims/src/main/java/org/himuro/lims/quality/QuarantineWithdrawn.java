package org.himuro.lims.quality;

import java.util.List;
import java.util.UUID;

/**
 * Blocks every tube of a donor whose consent was withdrawn, wherever it is (report {@code quarantine-withdrawn}); done by the
 * system itself (invariant 7). A tube that is blocked already or destroyed stays as it is.
 *
 * @param tubes the donor's, with everything made from them
 */
public record QuarantineWithdrawn(UUID donor, List<UUID> tubes) {
    public QuarantineWithdrawn {
        tubes = List.copyOf(tubes);
    }
}
