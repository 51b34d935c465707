package org.himuro.test.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.application.ChangeMailAddress;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.himuro.test.support.Application;

/** A real installation with people and a mail server that may be switched off; time passes as it is told. */
final class Office implements AutoCloseable {
    static final String PASSWORD = "cold enough 2026";
    private static final Actor SYSTEM = Actor.system(SecurityActs.INSTALLATION);
    private static final Pattern LINK = Pattern.compile("/settings/mail\\?link=([0-9a-f]{64})");

    final Application app;
    private final int port = freePort();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private GreenMail server = server();
    private int people;

    Office() {
        app = Application.start(settings(), clock());
    }

    Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "himuro.mail.host", "127.0.0.1",
                "himuro.mail.port", port,
                "himuro.mail.tls", "none",
                "himuro.mail.name", "東京氷室",
                "himuro.mail.sender", "himuro@hospital.example",
                "himuro.mail.page", "https://himuro.example"));
    }

    InstantSource clock() {
        return () -> Instant.now().plus(ahead.get());
    }

    Instant now() {
        return clock().instant();
    }

    void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /** It is today again. */
    void today() {
        ahead.set(Duration.ZERO);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GreenMail server() {
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    void serverGoes() {
        server.stop();
    }

    void serverComes() {
        server = server();
    }

    /** Everything that is due is told and sent. */
    void round() {
        app.settle(now());
        pass(Duration.ofSeconds(31));
        app.job("mail");
    }

    /** What arrived since the last look. */
    List<MimeMessage> arrived() {
        try {
            var all = List.of(server.getReceivedMessages());
            server.purgeEmailFromAllMailboxes();
            return all;
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> receivers(List<MimeMessage> mails) {
        return mails.stream().map(Office::receiver).sorted().toList();
    }

    static String receiver(MimeMessage mail) {
        try {
            return String.join(
                    ",",
                    Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody without an address. */
    Actor somebody(String language, UUID site, Role... roles) {
        people++;
        var person = app.bean(RegisterPerson.class)
                .register(SYSTEM, new RegisterPerson.Wanted("person" + people, "職員 " + people, language, PASSWORD))
                .person()
                .orElseThrow();
        for (var role : roles) {
            app.bean(GrantRole.class).grant(SYSTEM, person, site, role);
        }
        return new Actor(person, Optional.empty(), site);
    }

    void revoke(Actor who, Role role) {
        app.bean(GrantRole.class).revoke(SYSTEM, who.person(), who.site(), role);
    }

    List<String> ask(Actor who, String address) {
        return app.bean(ChangeMailAddress.class).give(who, who.person(), address).stream()
                .map(r -> r.code())
                .toList();
    }

    List<String> confirm(Actor who, String secret) {
        return app.bean(ChangeMailAddress.class).confirm(who, secret).stream()
                .map(r -> r.code())
                .toList();
    }

    static String secret(MimeMessage mail) {
        var link = LINK.matcher(body(mail));
        if (!link.find()) {
            throw new AssertionError("no link in: " + body(mail));
        }
        return link.group(1);
    }

    /** Somebody with an address that is confirmed by the link that came by mail. */
    Actor reachable(String address, String language, UUID site, Role... roles) {
        var who = somebody(language, site, roles);
        ask(who, address);
        round();
        arrived().stream().filter(mail -> receiver(mail).equals(address)).forEach(mail -> confirm(who, secret(mail)));
        if (app.bean(MailAddresses.class).of(who.person()).confirmed().isEmpty()) {
            throw new AssertionError("not confirmed: " + address);
        }
        return who;
    }

    UUID id() {
        return app.bean(Ids.class).next();
    }

    @Override
    public void close() {
        server.stop();
        app.close();
    }
}
