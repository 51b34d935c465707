package org.himuro.lims.collection;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.StreamRef;

/** Which streams an act wrote to. Acts never change, so the answer needs no lock. */
@FunctionalInterface
public interface ActStreams {
    List<StreamRef> of(UUID act);
}
