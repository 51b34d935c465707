package org.himuro.lims.retention;

import java.util.List;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/**
 * Whether tubes may leave for a purpose: by holds, the policy in force of their project, and the reserve for re-analysis. Asked
 * in the read phase of the act that wants it, so that it holds at the write: of two that would each leave one too few, one is
 * decided again.
 */
@FunctionalInterface
public interface MayLeave {
    /** Nothing is kept: for what is decided without a register. */
    MayLeave ALWAYS = (wish, reads) -> List.of();

    /**
     * All reasons against it, none where it may be. The first argument of each is the tube's code: {@code TUBE_HELD} with reason
     * and last day, {@code PLACE_NOT_IN_POLICY} with form, site and the policy's version, {@code TRANSPORT_NOT_IN_POLICY} with
     * form, class and version, {@code RESERVE_PROTECTED} with form, what has to stay, its unit, what would stay, and version.
     */
    List<Reason> against(Wish wish, Reads reads);
}
