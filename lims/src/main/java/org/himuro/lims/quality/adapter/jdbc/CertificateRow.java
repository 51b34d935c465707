package org.himuro.lims.quality.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.quality.CertificateEvent;

/** A certificate without its tubes. @param tubes how many they are */
record CertificateRow(
        UUID id, String number, UUID site, UUID signer, UUID witness, Instant madeAt, String digest, int tubes) {
    static CertificateRow of(Certificate c) {
        return new CertificateRow(
                c.id(),
                c.number(),
                c.site(),
                c.signer(),
                c.witness(),
                c.madeAt(),
                c.digest(),
                c.tubes().size());
    }

    Certificate with(List<CertificateEvent.Line> lines) {
        return new Certificate(id, number, site, signer, witness, madeAt, digest, lines);
    }
}
