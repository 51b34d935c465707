package org.himuro.lims.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What two people have destroyed and signed for.
 *
 * @param digest of the act by which they did, hexadecimal
 * @param signer who carried it out
 */
public record Certificate(
        UUID id,
        String number,
        UUID site,
        UUID signer,
        UUID witness,
        Instant madeAt,
        String digest,
        List<CertificateEvent.Line> tubes) {
    public Certificate {
        tubes = List.copyOf(tubes);
    }
}
