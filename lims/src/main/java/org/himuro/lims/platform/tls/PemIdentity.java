package org.himuro.lims.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Options.PemFiles;

/** A certificate chain and its key as an authority hands them out: PEM, the key without a password. */
final class PemIdentity {
    private PemIdentity() {}

    /** @throws CannotStart when a file cannot be read or holds something else */
    static Identity read(PemFiles files) {
        try (var in = Files.newInputStream(files.certificate())) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw CannotStart.because("The file %s holds no certificate.".formatted(files.certificate()));
            }
            return new Identity(key(files), chain);
        } catch (IOException | CertificateException e) {
            throw CannotStart.because(
                    "The certificate %s or its key %s cannot be read as PEM."
                            .formatted(files.certificate(), files.key()),
                    e);
        }
    }

    private static PrivateKey key(PemFiles files) throws IOException {
        try (var parser = new PEMParser(Files.newBufferedReader(files.key()))) {
            for (var found = parser.readObject(); found != null; found = parser.readObject()) {
                if (found instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
                }
                if (found instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
            }
        }
        throw CannotStart.because("The file %s holds no private key without a password.".formatted(files.key()));
    }
}
