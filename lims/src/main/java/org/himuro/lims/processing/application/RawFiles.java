package org.himuro.lims.processing.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;

/**
 * The files of instruments, byte by byte as they came and without their names, which may be a patient's. A file is named by its SHA-256,
 * hexadecimal. The database lets none be changed, and none go of which something was taken.
 */
public interface RawFiles {
    /** Kept for now; one that was sent before is still one. @return its name */
    String received(UUID site, byte[] content, Instant at);

    /** Absent where the site has no such file. */
    Optional<byte[]> find(UUID site, String file);

    /** Stays from now on: written in the act that takes values of it. The act fails where the file is gone. */
    Acts.Beside used(UUID site, String file);

    /** Lets those go of which nothing was taken. @return how many */
    int forget(Instant receivedBefore);
}
