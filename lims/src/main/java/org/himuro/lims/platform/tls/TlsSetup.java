package org.himuro.lims.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Map;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.DiskTrouble;
import org.himuro.lims.platform.Options;
import org.himuro.lims.platform.Options.PemFiles;
import org.himuro.lims.platform.Secrets;

/** The server's key store, from the PEM files given or from the own authority. */
public final class TlsSetup {
    private TlsSetup() {}

    /** The certificate of the own authority, to be installed where browsers trust roots. */
    public static Path root(DataFolder folder) {
        return folder.root().resolve("tls/himuro-root.crt");
    }

    /**
     * Looks at the files given, where some are, before anything is made.
     *
     * @throws CannotStart when they are not a certificate chain and its key that browsers would trust today
     */
    public static void ensureUsable(Options options) {
        options.tls().ifPresent(TlsSetup::given);
    }

    private static Identity given(PemFiles files) {
        var identity = PemIdentity.read(files);
        new ChainCheck(files, Instant.now()).ensureGood(identity);
        return identity;
    }

    /**
     * Micronaut's properties for TLS.
     *
     * @throws CannotStart as {@link #ensureUsable}
     */
    public static Map<String, Object> properties(Options options, DataFolder folder) {
        var password = new Secrets(folder.folder("secrets")).get("tls-keystore");
        var file = folder.folder("tls").resolve("server.p12");
        var identity = options.tls()
                .map(TlsSetup::given)
                .orElseGet(() -> OwnAuthority.in(folder, password).issue(options.host()));
        try {
            write(identity, file, password);
        } catch (IOException e) {
            throw DiskTrouble.sentence(folder.root(), e);
        } catch (GeneralSecurityException e) {
            throw CannotStart.because("The certificate and its key cannot be used: " + e.getMessage(), e);
        }
        return Map.of(
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                options.port(),
                "micronaut.server.ssl.key-store.path",
                "file:" + file,
                "micronaut.server.ssl.key-store.type",
                "PKCS12",
                "micronaut.server.ssl.key-store.password",
                password);
    }

    static void write(Identity identity, Path file, String password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "himuro",
                identity.key(),
                password.toCharArray(),
                identity.chain().toArray(java.security.cert.Certificate[]::new));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
