package org.himuro.lims.platform.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Options.PemFiles;

/** What every browser would refuse, said at the start instead: another's key, a chain out of order, certificates out of time. */
final class ChainCheck {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final byte[] SIGNED = "himuro".getBytes(StandardCharsets.US_ASCII);

    private final PemFiles files;
    private final Instant now;

    /** @param files what the sentences name */
    ChainCheck(PemFiles files, Instant now) {
        this.files = files;
        this.now = now;
    }

    /** @throws CannotStart when the server could not be trusted with these */
    void ensureGood(Identity identity) {
        var first = identity.chain().getFirst();
        if (!belongs(identity.key(), first)) {
            throw CannotStart.because("The key %s does not belong to the first certificate in %s."
                    .formatted(files.key(), files.certificate()));
        }
        identity.chain().forEach(this::ensureInTime);
        for (int i = 1; i < identity.chain().size(); i++) {
            if (!signed(identity.chain().get(i - 1), identity.chain().get(i))) {
                throw CannotStart.because(
                        "Certificate %d in %s is not signed by the one behind it; the server's comes first, then who signed it."
                                .formatted(i, files.certificate()));
            }
        }
    }

    private void ensureInTime(X509Certificate certificate) {
        var from = certificate.getNotBefore().toInstant();
        var to = certificate.getNotAfter().toInstant();
        if (now.isAfter(to)) {
            throw CannotStart.because("The certificate of %s in %s ended on %s."
                    .formatted(name(certificate), files.certificate(), at(to)));
        }
        if (now.isBefore(from)) {
            throw CannotStart.because("The certificate of %s in %s begins only on %s."
                    .formatted(name(certificate), files.certificate(), at(from)));
        }
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String at(Instant time) {
        return MINUTE.format(time);
    }

    /** Shown by a signature, which holds for keys of every kind that TLS takes. */
    private boolean belongs(PrivateKey key, X509Certificate certificate) {
        try {
            var signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default ->
                            throw CannotStart.because("The key %s is of the kind %s; browsers take RSA and EC."
                                    .formatted(files.key(), key.getAlgorithm()));
                    });
            signature.initSign(key);
            signature.update(SIGNED);
            var made = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(SIGNED);
            return signature.verify(made);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean signed(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
