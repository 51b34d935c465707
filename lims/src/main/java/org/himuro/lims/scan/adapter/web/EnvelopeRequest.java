package org.himuro.lims.scan.adapter.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.identity.KeptActs.Envelope;

/**
 * A scan that was kept in the browser's store.
 *
 * @param sentAt by the bench's clock, when it left at last
 * @param since see {@link ScanRequest}
 */
@Serdeable
record EnvelopeRequest(
        String pass,
        String ephemeral,
        String nonce,
        String sealed,
        String signature,
        Optional<Instant> sentAt,
        Optional<Long> since) {
    Envelope envelope() {
        return new Envelope(pass, ephemeral, nonce, sealed, signature);
    }
}
