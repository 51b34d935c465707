package org.himuro.lims.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Options;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
