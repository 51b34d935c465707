package org.himuro.lims.identity.model;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.shared.UuidV7;

/** An id that every node computes alike, so that what several nodes do is done once. */
public final class Sha256Id {
    private Sha256Id() {}

    public static UUID of(Instant at, String... parts) {
        var hash = ByteBuffer.wrap(Sha256.of(String.join("\n", parts)));
        return UuidV7.of(at, hash.getLong(), hash.getLong());
    }
}
