package org.himuro.lims.quality.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.quality.RemovedText;

/** Whatever people wrote beside facts, wherever it is kept, by the hash that the facts keep. */
public interface WrittenTexts {
    /** Nothing where there is none, or none any more. @param acts whose facts name it */
    List<String> of(String digest, Collection<UUID> acts);

    /** Deletes it in the act's own transaction, after the fact of its removal. */
    Acts.Beside deleted(String digest, Collection<UUID> acts);

    /** By digest; what was not removed is absent. */
    Map<String, RemovedText> removed(Collection<String> digests);
}
