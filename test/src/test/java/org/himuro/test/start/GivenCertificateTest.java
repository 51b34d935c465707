package org.himuro.test.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.himuro.lims.testing.Authority;
import org.himuro.test.support.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code himuro start --tls CERT KEY}, with files as a hospital's authority hands them out. */
@Tag("R7")
class GivenCertificateTest {
    private static final Authority ROOT = Authority.root("hospital root");
    private static final Authority STRANGER = Authority.root("somebody else");

    @TempDir
    Path temp;

    @Test
    void whoever_trusts_the_authority_of_the_files_given_and_no_other_is_served() throws Exception {
        var below = ROOT.below("hospital issuing");
        var chained = below.server("EC");
        served(
                Authority.pem(temp.resolve("chain.pem"), chained.certificate(), below.certificate()),
                Authority.pem(temp.resolve("ec.pem"), curve(), Authority.traditional(chained.key())));
        var single = ROOT.server("RSA");
        served(
                Authority.pem(temp.resolve("single.pem"), single.certificate()),
                Authority.pem(temp.resolve("rsa.pem"), Authority.pkcs8(single.key())));
    }

    /** As {@code openssl ecparam -genkey} writes before the key. */
    private static PemObject curve() throws IOException {
        return new PemObject("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded());
    }

    private void served(Path certificate, Path key) throws Exception {
        int port = Program.freePort();
        try (var running = Program.ready(temp.resolve("data"), port, "--tls", certificate.toString(), key.toString());
                var trusting = ROOT.client();
                var stranger = STRANGER.client()) {
            assertThat(running.said()).contains("Himuro is ready: https://127.0.0.1:" + port);
            assertThat(get(trusting, "https", port).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> get(stranger, "https", port)).isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> get(trusting, "http", port)).isInstanceOf(IOException.class);
        }
    }

    private static HttpResponse<String> get(HttpClient client, String scheme, int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("%s://127.0.0.1:%d/sign-in".formatted(scheme, port)))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void each_mistake_in_the_files_is_told_in_one_sentence_before_anything_is_made() throws Exception {
        var programs = new ArrayList<Program>();
        var mistakes = mistakes();
        for (var files : mistakes.values()) {
            programs.add(Program.launch(
                    temp.resolve("never"),
                    "--port",
                    Integer.toString(Program.freePort()),
                    "--tls",
                    files.getFirst().toString(),
                    files.getLast().toString()));
        }
        try {
            var sentences = List.copyOf(mistakes.keySet());
            for (int i = 0; i < sentences.size(); i++) {
                assertThat(programs.get(i).exitCode()).as(sentences.get(i)).isEqualTo(3);
                assertThat(programs.get(i).said().lines().toList())
                        .singleElement()
                        .asString()
                        .matches(sentences.get(i));
            }
        } finally {
            for (var each : programs) {
                each.close();
            }
        }
        assertThat(temp.resolve("never")).doesNotExist();
    }

    /** By the sentence that is expected: certificate and key. */
    private Map<String, List<Path>> mistakes() throws IOException {
        var good = ROOT.server("EC");
        var certificate = Authority.pem(temp.resolve("good.pem"), good.certificate());
        var key = Authority.pem(temp.resolve("good.key"), Authority.pkcs8(good.key()));
        var old = ROOT.server("RSA", Instant.now().minus(Duration.ofDays(40)));
        var early = ROOT.server("EC", Instant.now().plus(Duration.ofDays(40)));
        var mistakes = new LinkedHashMap<String, List<Path>>();
        mistakes.put(
                "The key .*stranger.key does not belong to the first certificate in .*good.pem\\.",
                List.of(
                        certificate,
                        Authority.pem(
                                temp.resolve("stranger.key"),
                                Authority.pkcs8(STRANGER.server("EC").key()))));
        mistakes.put(
                "The certificate of CN=server in .*old.pem ended on [0-9-]+ [0-9:]+ UTC\\.",
                List.of(
                        Authority.pem(temp.resolve("old.pem"), old.certificate()),
                        Authority.pem(temp.resolve("old.key"), Authority.pkcs8(old.key()))));
        mistakes.put(
                "The certificate of CN=server in .*early.pem begins only on [0-9-]+ [0-9:]+ UTC\\.",
                List.of(
                        Authority.pem(temp.resolve("early.pem"), early.certificate()),
                        Authority.pem(temp.resolve("early.key"), Authority.pkcs8(early.key()))));
        mistakes.put(
                "Certificate 1 in .*strange.pem is not signed by the one behind it; .*",
                List.of(Authority.pem(temp.resolve("strange.pem"), good.certificate(), STRANGER.certificate()), key));
        mistakes.put(
                "The file .*none.key named by --tls does not exist\\.", List.of(certificate, temp.resolve("none.key")));
        mistakes.put(
                "The key .*open.key is open to everybody on this machine; close it by chmod o= .*",
                List.of(certificate, open(Authority.pem(temp.resolve("open.key"), Authority.pkcs8(good.key())))));
        mistakes.put("The file .*good.key holds no certificate as PEM\\.", List.of(key, key));
        mistakes.put(
                "The file .*good.pem holds no private key as PEM without a password\\.",
                List.of(certificate, certificate));
        return mistakes;
    }

    private static Path open(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
