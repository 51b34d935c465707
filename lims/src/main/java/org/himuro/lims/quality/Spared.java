package org.himuro.lims.quality;

import java.util.Collection;
import java.util.List;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/** What speaks against a destruction beyond quality's own rules; a context below says so of what it keeps. */
@FunctionalInterface
public interface Spared {
    /** Nothing does: for what is decided without a register. */
    Spared NOTHING = (tubes, reason, act, reads) -> List.of();

    /**
     * Read in the act's own read phase.
     *
     * @param reason one of {@link Why#DESTRUCTION}
     */
    List<Reason> against(Collection<Tube> tubes, String reason, Act act, Reads reads);
}
