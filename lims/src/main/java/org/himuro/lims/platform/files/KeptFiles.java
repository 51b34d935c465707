package org.himuro.lims.platform.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;

/**
 * Files byte by byte as they came and without their names, which may be a patient's. A file is named by its SHA-256,
 * hexadecimal. The database lets none be changed, and none go that an act has used; any other goes after a day.
 */
public interface KeptFiles {
    /** Kept for now; one that was sent before is still one. @return its name */
    String received(UUID site, byte[] content, Instant at);

    /** Absent where the site has no such file. */
    Optional<byte[]> find(UUID site, String file);

    /** Stays from now on: written in the act that uses it. The act fails where the file is gone. */
    Acts.Beside used(UUID site, String file);

    /** Lets those go that no act has used. @return how many */
    int forget(Instant receivedBefore);
}
