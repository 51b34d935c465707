package org.himuro.lims.picking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Accompanying;
import org.himuro.lims.shared.Fact;

/** What happens to picks. */
public sealed interface PickEvent extends Fact {
    /** @param tubes in the order of the request */
    record PickRequested(String code, UUID site, PickPurpose purpose, Optional<String> reference, List<UUID> tubes)
            implements PickEvent {
        public PickRequested {
            tubes = List.copyOf(tubes);
        }
    }

    /** One of its tubes is in hand, out of this position. Beside the tube's own fact. @param cell empty where it lay in a place without positions */
    record PickTaken(UUID tube, UUID container, String cell) implements PickEvent, Accompanying {}

    /** One of its tubes is not where the record has it. Beside the tube's mark. */
    record PickNotFound(UUID tube) implements PickEvent, Accompanying {}

    /** A tube that was in hand lies in a position again. Beside the tube's own fact. */
    record PickPutBack(UUID tube, UUID container, String cell) implements PickEvent, Accompanying {}

    /** It was not needed. */
    record PickCancelled() implements PickEvent {}

    /** It is done. @param freed the places of tubes that are out are given up */
    record PickClosed(boolean freed) implements PickEvent {}
}
