package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;

/**
 * The files that rack scanners write and the pictures of racks, byte by byte as they came and without their names, which may be a patient's (L5). Files are
 * named by their SHA-256, hexadecimal. The database lets none be changed, and none go that an act has used.
 */
public interface RackFiles {
    /** Larger ones are not taken: 16 MB less the byte that a column of this kind does not hold. */
    int MOST_BYTES = (16 << 20) - 1;

    /** Kept for now; one that was sent before is still one. @return its name */
    String received(UUID site, byte[] content, Instant at);

    /** Absent where the site has no such file. */
    Optional<byte[]> find(UUID site, String file);

    /** Stays from now on: written in the act that commits the reading. The act fails where the file is gone. */
    Acts.Beside used(UUID site, String file);

    /** Lets those go that no act has used. @return how many */
    int forget(Instant receivedBefore);
}
