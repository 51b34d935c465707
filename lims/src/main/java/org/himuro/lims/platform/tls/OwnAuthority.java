package org.himuro.lims.platform.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.DiskTrouble;

/**
 * A certificate authority of this installation alone (P-256, ten years), made at its first start by TLS. The server's
 * certificate is issued anew at each start, for the names and addresses it then has.
 */
final class OwnAuthority {
    private static final Duration ROOT_LIFE = Duration.ofDays(3650);
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    private static final int SERIAL_BITS = 120;

    private final PrivateKey key;
    private final X509Certificate root;

    private OwnAuthority(PrivateKey key, X509Certificate root) {
        this.key = key;
        this.root = root;
    }

    /** The authority kept in the data folder; made when there is none. */
    static OwnAuthority in(DataFolder folder, String password) {
        var file = folder.folder("tls").resolve("authority.p12");
        try {
            return Files.exists(file) ? load(file, password) : make(folder, file, password);
        } catch (IOException e) {
            throw DiskTrouble.sentence(folder.root(), e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw CannotStart.because("The own certificate authority in %s cannot be used: %s".formatted(file, e), e);
        }
    }

    private static OwnAuthority load(Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        if (store.getKey("himuro", password.toCharArray()) instanceof PrivateKey key
                && store.getCertificate("himuro") instanceof X509Certificate root) {
            return new OwnAuthority(key, root);
        }
        throw new GeneralSecurityException("no key in it");
    }

    private static OwnAuthority make(DataFolder folder, Path file, String password)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var pair = keyPair();
        var name =
                new X500Principal("CN=Himuro root " + Instant.now().toString().substring(0, 10));
        var builder = builder(name, name, pair, ROOT_LIFE)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        var root = sign(builder, pair.getPrivate());
        TlsSetup.write(new Identity(pair.getPrivate(), List.of(root)), file, password);
        Files.writeString(TlsSetup.root(folder), pem(root));
        return new OwnAuthority(pair.getPrivate(), root);
    }

    /** A certificate for the server, with the host listened on and this machine's names and addresses in it. */
    Identity issue(String host) {
        try {
            var pair = keyPair();
            var builder = builder(root.getSubjectX500Principal(), new X500Principal("CN=Himuro"), pair, SERVER_LIFE)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, ServerNames.of(host));
            return new Identity(pair.getPrivate(), List.of(sign(builder, key), root));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw CannotStart.because("The server's certificate cannot be issued: " + e.getMessage(), e);
        }
    }

    private static org.bouncycastle.cert.X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair pair, Duration life) {
        var from = Instant.now().minus(Duration.ofMinutes(5)); // clocks of benches may be a little behind
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(from),
                Date.from(from.plus(life)),
                subject,
                pair.getPublic());
    }

    private static X509Certificate sign(org.bouncycastle.cert.X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
