package org.himuro.lims.quality;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Sha256;

/** What people wrote beside a reason, one text to an act. The text may be deleted: facts keep only its hash. */
public interface Remarks {
    /** By act; a text that was deleted is absent like one that never was. */
    Map<UUID, String> of(Collection<UUID> acts);

    /** Writes the text in the act's own transaction. */
    Acts.Beside kept(UUID act, Optional<String> remark);

    /** As a fact keeps it: salted with the act, so that equal texts do not tell of each other. */
    static String hash(UUID act, String remark) {
        return new Digest(Sha256.of(act + remark)).hex();
    }
}
