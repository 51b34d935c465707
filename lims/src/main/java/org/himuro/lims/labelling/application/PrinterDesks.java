package org.himuro.lims.labelling.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.model.Trouble;
import org.himuro.lims.ledger.Acts;

/**
 * Who speaks to a printer now: one sender at a time, of all nodes. Held as a lease in the database and by its clock alone, so
 * that nodes need no common time, and a node that dies holds no printer longer than its lease.
 */
public interface PrinterDesks {
    /** The row of a new printer, written in the act that registers it. */
    Acts.Beside opened(UUID printer);

    /** @return how often in a row the printer was in trouble; empty where another sender has it */
    Optional<Integer> take(UUID printer, UUID sender, Duration lease);

    /** Holds it for another lease, and notes how the printer is. @return whether the sender still had it */
    boolean keep(UUID printer, UUID sender, Duration lease, Optional<Trouble> trouble);

    /** Written in an act that only who holds the printer may do: undone by {@link LeaseLost} where another does. */
    Acts.Beside held(UUID printer, UUID sender, Duration lease);

    /** Leaves it. @param next when it is asked again, from now */
    void leave(UUID printer, UUID sender, Optional<Trouble> trouble, Duration next);

    /** To be asked at once. */
    void wake(UUID printer);

    /** Those to be asked now that nobody speaks to. */
    List<UUID> due();

    Optional<Printer> printer(UUID printer);

    /** The next label that waits there, in the order of asking. */
    Optional<Print> next(UUID printer);

    /** Labels that are said to be on the way there. */
    List<Print> sending(UUID printer);

    /** Another sender speaks to the printer now. */
    final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LeaseLost() {
            super("another sender has the printer", null, false, false);
        }
    }
}
