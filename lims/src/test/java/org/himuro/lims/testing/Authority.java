package org.himuro.lims.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** A hospital's own certificate authority, as it hands certificates out: PEM files. */
public final class Authority {
    private static final Duration LIFE = Duration.ofDays(30);

    private final String name;
    private final KeyPair pair;
    private final X509Certificate certificate;

    private Authority(String name, KeyPair pair, X509Certificate certificate) {
        this.name = name;
        this.pair = pair;
        this.certificate = certificate;
    }

    /** A certificate and its key. */
    public record Issued(X509Certificate certificate, PrivateKey key) {}

    public static Authority root(String name) {
        var pair = pair("EC");
        return new Authority(name, pair, sign(name, pair, name, pair, Instant.now(), true));
    }

    /** One that signs for this one. */
    public Authority below(String other) {
        var keys = pair("EC");
        return new Authority(other, keys, sign(name, pair, other, keys, Instant.now(), true));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** For a server on 127.0.0.1. @param kind of its key: RSA or EC */
    public Issued server(String kind) {
        return server(kind, Instant.now());
    }

    /** @param begins when its thirty days begin */
    public Issued server(String kind, Instant begins) {
        var keys = pair(kind);
        return new Issued(sign(name, pair, "server", keys, begins, false), keys.getPrivate());
    }

    /** Who trusts this authority and no other. */
    public HttpClient client() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("root", certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key as OpenSSL wrote it before there was PKCS#8: an EC key names its curve. */
    public static Object traditional(PrivateKey key) throws IOException {
        return key instanceof java.security.interfaces.ECPrivateKey curve
                ? new PemObject(
                        "EC PRIVATE KEY",
                        new ECPrivateKey(256, curve.getS(), SECObjectIdentifiers.secp256r1).getEncoded())
                : key;
    }

    public static Object pkcs8(PrivateKey key) throws IOException {
        return new JcaPKCS8Generator(key, null);
    }

    /** What BouncyCastle writes as PEM, one behind the other, for its owner only. */
    public static Path pem(Path file, Object... objects) throws IOException {
        try (var writer = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            for (var each : objects) {
                writer.writeObject(each);
            }
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static KeyPair pair(String kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(kind.equals("EC") ? 256 : 2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate sign(
            String issuer, KeyPair by, String subject, KeyPair keys, Instant begins, boolean signs) {
        try {
            var from = begins.minus(Duration.ofMinutes(1));
            var builder = new JcaX509v3CertificateBuilder(
                            new X500Principal("CN=" + issuer),
                            new BigInteger(60, new SecureRandom()),
                            Date.from(from),
                            Date.from(from.plus(LIFE)),
                            new X500Principal("CN=" + subject),
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(signs))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
