package org.himuro.lims.task.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.task.application.MailServer.Handed;
import org.himuro.lims.task.model.MailSettings;
import org.himuro.lims.task.model.MailSettings.Login;
import org.himuro.lims.task.model.MailSettings.Tls;
import org.himuro.lims.task.model.MailText;
import org.himuro.lims.task.model.Why;
import org.himuro.lims.testing.Authority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mail over a real line: how it arrives, and what each refusal means. */
@Tag("T5")
class SmtpLineTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T00:15:00Z");
    private static final String KEYS = "greenmail.tls.keystore.";

    @TempDir
    private static Path folder;

    private static GreenMail mail = new GreenMail();
    private static String authority = "";

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        var root = Authority.root("Hospital");
        authority =
                Authority.pem(folder.resolve("root.pem"), root.certificate()).toString();
        var issued = root.server("EC");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", issued.key(), "changeit".toCharArray(), new Certificate[] {
            issued.certificate(), root.certificate()
        });
        var file = folder.resolve("keys.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(KEYS + "file", file.toString());
        System.setProperty(KEYS + "password", "changeit");
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        mail.setUser("himuro", "line-pass");
        mail.start();
    }

    @AfterAll
    static void stop() {
        mail.stop();
        System.clearProperty(KEYS + "file");
        System.clearProperty(KEYS + "password");
    }

    @BeforeEach
    void empty() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    private static MailSettings settings(
            String name, int port, Tls tls, Optional<Login> login, Optional<String> trust) {
        return new MailSettings(
                name,
                "127.0.0.1",
                port,
                tls,
                login,
                new MailAddress("himuro@hospital.example"),
                "https://himuro.hospital.example",
                trust);
    }

    private static MailText text(String subject, String body) {
        return new MailText(ID, new MailAddress("sato@hospital.example"), Locale.JAPANESE, subject, body, AT);
    }

    private static Handed send(int port, Tls tls, Optional<Login> login, Optional<String> trust) {
        return new SmtpLine(settings("Himuro", port, tls, login, trust)).send(text("試験", "本文\n"));
    }

    private static Handed sendPlain(String name, String subject, String body) {
        return new SmtpLine(settings(name, mail.getSmtp().getPort(), Tls.NONE, Optional.empty(), Optional.empty()))
                .send(text(subject, body));
    }

    private static MimeMessage arrived() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    private static Why why(Handed handed) {
        return switch (handed) {
            case Handed.Taken _ -> throw new AssertionError("taken");
            case Handed.Later(var why, var _) -> why;
            case Handed.Never(var why, var _) -> why;
            case Handed.Nobody(var why, var _) -> why;
        };
    }

    @Test
    void a_japanese_mail_arrives_as_it_was_written_with_the_same_id_each_time() throws Exception {
        var body = "凍結時計の期限超過 1件\n\n- 施設 NCH、症例 WGNCH26\n  https://himuro.hospital.example/tubes/X\n";
        assertThat(sendPlain("氷室", "氷室: 凍結時計の期限超過 1件（とても長い件名でも折り返して届きます。とても長い件名でも）", body))
                .isEqualTo(new Handed.Taken());
        var message = arrived();
        assertThat(message.getSubject()).isEqualTo("氷室: 凍結時計の期限超過 1件（とても長い件名でも折り返して届きます。とても長い件名でも）");
        assertThat(message.getContent().toString()).isEqualToNormalizingNewlines(body);
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@hospital.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isEqualTo(AT);
        assertThat(message.getFrom()[0].toString()).contains("himuro@hospital.example");
        for (var line : Collections.list(message.getAllHeaderLines())) {
            assertThat(line).as("ASCII, folded").matches("\\A\\p{ASCII}+\\z");
            assertThat(line.split("\r\n")).allMatch(l -> l.length() <= 998);
        }
        sendPlain("氷室", "again", body);
        assertThat(mail.getReceivedMessages()).allMatch(m -> id(m).equals("<" + ID + "@hospital.example>"));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothing_that_is_said_becomes_a_header_or_a_second_mail() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var bits = new String[] {
            "\r\n",
            "\n",
            "\r",
            "Bcc: x@y.example",
            "\r\n.\r\n",
            "\u2028",
            "\u0085",
            "\0",
            "件",
            "=?utf-8?q?=0d=0aBcc:?=",
            " ",
            "QUIT"
        };
        for (int i = 0; i < (Boolean.getBoolean("himuro.proof") ? 2000 : 30); i++) {
            var text = new StringBuilder();
            for (int n = 0; n < 6; n++) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            mail.purgeEmailFromAllMailboxes();
            assertThat(sendPlain("Himuro", "Himuro: " + text, text.toString())).isEqualTo(new Handed.Taken());
            var names = Collections.list(arrived().getAllHeaders()).stream()
                    .map(h -> h.getName().toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(names)
                    .as("seed %d: %s", seed, text)
                    .doesNotContain("bcc")
                    .doesNotHaveDuplicates();
            assertThat(arrived().getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void over_tls_the_server_shows_who_it_is() {
        int port = mail.getSmtps().getPort();
        var login = Optional.of(new Login("himuro", "line-pass"));
        assertThat(send(port, Tls.IMPLICIT, login, Optional.of(authority))).isEqualTo(new Handed.Taken());
        assertThat(why(send(port, Tls.IMPLICIT, login, Optional.empty())))
                .as("an authority nobody here knows")
                .isEqualTo(Why.TLS_FAILED);
        assertThat(why(send(
                        port,
                        Tls.IMPLICIT,
                        login,
                        Optional.of(folder.resolve("none.pem").toString()))))
                .isEqualTo(Why.TLS_FAILED);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_certificate_of_another_name_is_none() {
        var other = new MailSettings(
                "Himuro",
                "localhost",
                mail.getSmtps().getPort(),
                Tls.IMPLICIT,
                Optional.empty(),
                new MailAddress("himuro@hospital.example"),
                "https://himuro.hospital.example",
                Optional.of(authority));
        assertThat(why(new SmtpLine(other).send(text("x", "y\n")))).isEqualTo(Why.TLS_FAILED);
    }

    @Test
    void a_wrong_password_is_the_servers_matter_and_not_the_mails() {
        var handed = send(
                mail.getSmtps().getPort(),
                Tls.IMPLICIT,
                Optional.of(new Login("himuro", "wrong-pass")),
                Optional.of(authority));
        assertThat(handed).isInstanceOf(Handed.Nobody.class).asString().doesNotContain("wrong-pass");
        assertThat(why(handed)).isEqualTo(Why.LOGIN_REFUSED);
    }

    @Test
    void where_a_secure_line_is_asked_for_nothing_goes_over_an_open_one() throws IOException {
        try (var server = new ScriptedServer(Map.of())) {
            assertThat(why(send(server.port(), Tls.STARTTLS, Optional.empty(), Optional.empty())))
                    .isEqualTo(Why.TLS_FAILED);
        }
    }

    @Test
    void a_server_that_is_not_there_serves_nobody() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var handed = send(port, Tls.NONE, Optional.empty(), Optional.empty());
        assertThat(handed).isInstanceOf(Handed.Nobody.class);
        assertThat(why(handed)).isEqualTo(Why.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "HELLO, 421 too busy, Nobody, UNREACHABLE",
                "HELLO, 554 go away, Nobody, UNREACHABLE",
                "HELLO, '', Nobody, UNREACHABLE",
                "MAIL, 550 not from you, Nobody, SENDER_REFUSED",
                "MAIL, 530 log in first, Nobody, SENDER_REFUSED",
                "MAIL, 451 later, Later, PUT_OFF",
                "RCPT, 450 4.2.0 greylisted, Later, PUT_OFF",
                "RCPT, 421 closing, Later, PUT_OFF",
                "RCPT, 550 5.1.1 no such user, Never, REFUSED",
                "RCPT, 552 full, Never, REFUSED",
                "RCPT, '', Later, BROKEN_OFF",
                "DATA, 452 later, Later, PUT_OFF",
                "DATA, 554 no, Never, REFUSED",
                "END, 451 later, Later, PUT_OFF",
                "END, 554 looks like spam, Never, REFUSED",
                "END, '', Later, BROKEN_OFF"
            })
    void each_refusal_has_its_meaning(String when, String answer, String kind, Why why) throws IOException {
        try (var server = new ScriptedServer(Map.of(when, answer))) {
            var handed = send(server.port(), Tls.NONE, Optional.empty(), Optional.empty());
            assertThat(handed.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(why(handed)).isEqualTo(why);
        }
    }

    @Test
    void what_a_server_says_is_one_short_line() throws IOException {
        var rude = "550-" + "x".repeat(300) + "\r\n550 \u0007<script>\u001b[31m";
        try (var server = new ScriptedServer(Map.of("RCPT", rude))) {
            var said = ((Handed.Never) send(server.port(), Tls.NONE, Optional.empty(), Optional.empty())).said();
            assertThat(said).hasSizeLessThanOrEqualTo(200).matches("[^\\p{Cntrl}]*");
            assertThat(said.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        }
    }
}
