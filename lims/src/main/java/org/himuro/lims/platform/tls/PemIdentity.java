package org.himuro.lims.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Options.PemFiles;

/**
 * A certificate chain and its key as an authority hands them out: PEM, the key without a password, as PKCS#8 or in the
 * traditional form of its kind.
 */
final class PemIdentity {
    private static final String NO_CERTIFICATE = "The file %s holds no certificate as PEM.";
    private static final String NO_KEY = "The file %s holds no private key as PEM without a password.";

    private PemIdentity() {}

    /** @throws CannotStart when a file is missing, holds something else, or others may read the key */
    static Identity read(PemFiles files) {
        ensureThere(files.certificate());
        ensureThere(files.key());
        ensureClosed(files.key());
        return new Identity(key(files.key()), chain(files.certificate()));
    }

    private static void ensureThere(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CannotStart.because("The file %s named by --tls does not exist.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw CannotStart.because("The file %s named by --tls may not be read by this user.".formatted(file));
        }
    }

    /** A group of the operating system may be trusted with a key; everybody may not. */
    private static void ensureClosed(Path key) {
        try {
            var permissions = Files.getPosixFilePermissions(key);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw CannotStart.because(
                        "The key %s is open to everybody on this machine; close it by chmod o= %s".formatted(key, key));
            }
        } catch (IOException e) {
            throw unreadable(key, e);
        }
    }

    private static List<X509Certificate> chain(Path file) {
        try (var in = Files.newInputStream(file)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (CertificateException e) {
            throw CannotStart.because(NO_CERTIFICATE.formatted(file), e);
        }
        throw CannotStart.because(NO_CERTIFICATE.formatted(file));
    }

    private static PrivateKey key(Path file) {
        try (var parser = new PEMParser(Files.newBufferedReader(file))) {
            for (var found = parser.readObject(); found != null; found = parser.readObject()) {
                if (found instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (found instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
            }
        } catch (IOException e) {
            throw CannotStart.because(NO_KEY.formatted(file), e);
        }
        throw CannotStart.because(NO_KEY.formatted(file));
    }

    private static CannotStart unreadable(Path file, IOException e) {
        return CannotStart.because("The file %s named by --tls cannot be read.".formatted(file), e);
    }
}
