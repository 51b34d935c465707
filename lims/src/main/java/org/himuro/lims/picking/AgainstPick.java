package org.himuro.lims.picking;

import java.util.Collection;
import java.util.List;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/**
 * What a context below has against fetching tubes: they are reserved for something else, or have to stay. Asked at the request and at
 * each pick, in the act's own read phase.
 */
@FunctionalInterface
public interface AgainstPick {
    /** Reasons with the tubes' codes; none where they may be fetched. */
    List<Reason> against(Collection<Tube> tubes, PickPurpose purpose, Reads reads);
}
