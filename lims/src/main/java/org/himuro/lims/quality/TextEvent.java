package org.himuro.lims.quality;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a text that stands beside the ledger. */
public sealed interface TextEvent extends Fact {

    /** @param about the stream whose fact names it, @param reason code */
    record TextRemoved(UUID about, String digest, String reason) implements TextEvent {}
}
