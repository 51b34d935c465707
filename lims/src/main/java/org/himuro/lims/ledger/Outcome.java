package org.himuro.lims.ledger;

import java.util.List;
import org.himuro.lims.shared.Reason;

/** What became of an act. */
public sealed interface Outcome<A extends Record> {

    /** @param repeated the act had been done before; this is its stored answer */
    record Done<A extends Record>(A answer, boolean repeated) implements Outcome<A> {}

    /** @param repeated the act had been refused before; this is its stored answer */
    record Refused<A extends Record>(List<Reason> reasons, boolean repeated) implements Outcome<A> {}

    /** Somebody else is doing this very act and has not finished within five seconds. Ask again. */
    record InProgress<A extends Record>() implements Outcome<A> {}

    /** The id was used before for another content, device or person. Refused, and recorded. */
    record OtherContent<A extends Record>() implements Outcome<A> {}
}
