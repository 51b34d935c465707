package org.himuro.lims.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Options;
import org.himuro.lims.platform.Options.PemFiles;
import org.himuro.lims.testing.Authority;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R7")
class TlsSetupTest {
    @TempDir
    Path temp;

    @Test
    void the_own_authority_stays_the_same_and_signs_a_certificate_for_the_host() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            var options = Options.parse(Options.defaults(folder.root()), List.of("--host", "192.0.2.7"));
            TlsSetup.properties(options, folder);
            var root = Files.readString(TlsSetup.root(folder));
            var properties = TlsSetup.properties(options, folder);
            assertThat(Files.readString(TlsSetup.root(folder))).isEqualTo(root);

            var store = KeyStore.getInstance(
                    folder.root().resolve("tls/server.p12").toFile(),
                    String.valueOf(properties.get("micronaut.server.ssl.key-store.password"))
                            .toCharArray());
            var server = (X509Certificate) store.getCertificateChain("himuro")[0];
            try (var in = Files.newInputStream(TlsSetup.root(folder))) {
                server.verify(CertificateFactory.getInstance("X.509")
                        .generateCertificate(in)
                        .getPublicKey());
            }
            assertThat(server.getSubjectAlternativeNames())
                    .anySatisfy(name -> assertThat(name.get(1)).isEqualTo("192.0.2.7"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void a_key_is_the_same_as_pkcs8_and_in_the_traditional_form_of_its_kind(String kind) throws Exception {
        var server = Authority.root("root").server(kind);
        var certificate = Authority.pem(temp.resolve("server.pem"), server.certificate());
        var traditional = Authority.pem(temp.resolve("traditional.pem"), Authority.traditional(server.key()));
        var pkcs8 = Authority.pem(temp.resolve("pkcs8.pem"), Authority.pkcs8(server.key()));
        assertThat(Files.readString(traditional)).startsWith("-----BEGIN " + kind + " PRIVATE KEY-----");
        assertThat(Files.readString(pkcs8)).startsWith("-----BEGIN PRIVATE KEY-----");
        for (var key : List.of(traditional, pkcs8)) {
            var files = new PemFiles(certificate, key);
            assertThatCode(() -> new ChainCheck(files, Instant.now()).ensureGood(PemIdentity.read(files)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_key_with_a_password_is_told_in_one_sentence() throws Exception {
        var server = Authority.root("root").server("RSA");
        var certificate = Authority.pem(temp.resolve("server.pem"), server.certificate());
        var locked = List.of(
                new PemHeader("Proc-Type", "4,ENCRYPTED"),
                new PemHeader("DEK-Info", "AES-128-CBC,000102030405060708090A0B0C0D0E0F"));
        var key = Authority.pem(temp.resolve("key.pem"), new PemObject("RSA PRIVATE KEY", locked, new byte[32]));
        assertThatThrownBy(() -> PemIdentity.read(new PemFiles(certificate, key)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The file %s holds no private key as PEM without a password.".formatted(key));
    }

    @Test
    void a_file_that_is_no_certificate_is_told_in_one_sentence() throws Exception {
        var file = Files.writeString(temp.resolve("not.pem"), "nothing");
        var options = Options.parse(Options.defaults(temp), List.of("--tls", file.toString(), file.toString()));
        assertThat(options.database()).isEqualTo(Optional.empty());
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            assertThatThrownBy(() -> TlsSetup.properties(options, folder)).isInstanceOf(CannotStart.class);
        }
    }
}
