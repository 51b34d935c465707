package org.himuro.lims.task.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.shared.Reason;

/**
 * How mail leaves.
 *
 * @param name of the installation; each subject begins with it
 * @param page where people reach the application, without a slash at the end: mails link to it
 * @param authority PEM file of the authority that the server's certificate is checked against; else those of the machine
 */
public record MailSettings(
        String name,
        String host,
        int port,
        Tls tls,
        Optional<Login> login,
        MailAddress sender,
        String page,
        Optional<String> authority) {
    public enum Tls {
        STARTTLS,
        /** From the first byte. */
        IMPLICIT,
        /** In the clear: without a login, or on this machine only. */
        NONE
    }

    /** Account at the mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** What was understood, or everything that was not. */
    public record Read(Optional<MailSettings> settings, List<Reason> faults) {
        public static final Read UNSET = new Read(Optional.empty(), List.of());

        public Read {
            faults = List.copyOf(faults);
        }
    }

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[?[0-9A-Fa-f:]{2,39}]?");
    private static final Pattern PAGE = Pattern.compile(
            "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?|https?://\\[[0-9A-Fa-f:]+](:[0-9]{1,5})?/?");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    /**
     * Reads settings as they are written; nothing where there is no {@code host}.
     *
     * @param said by name, empty where nothing is said: name, host, port, tls, user, password, sender, page, authority
     */
    public static Read read(UnaryOperator<String> said) {
        if (said.apply("host").isBlank()) {
            return Read.UNSET;
        }
        var reading = new Reading(said);
        var settings = reading.settings();
        return new Read(reading.faults.isEmpty() ? Optional.of(settings) : Optional.empty(), reading.faults);
    }

    private static final class Reading {
        private final UnaryOperator<String> said;
        private final List<Reason> faults = new ArrayList<>();

        Reading(UnaryOperator<String> said) {
            this.said = said;
        }

        MailSettings settings() {
            var name = text("name", "Himuro");
            var host = text("host", "");
            need("name", name, name.matches("[^\\p{Cntrl}\\u2028\\u2029]{1,60}"), "1 – 60");
            need("host", host, HOST.matcher(host).matches(), "mail.hospital.example");
            var tls = tls();
            var login = login();
            need(
                    "tls",
                    tls.name().toLowerCase(Locale.ROOT),
                    tls != Tls.NONE || login.isEmpty() || LOOPBACK.contains(host),
                    "starttls | implicit");
            var port = text("port", tls == Tls.IMPLICIT ? "465" : "587");
            boolean number =
                    port.matches("[0-9]{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65535;
            need("port", port, number, "1 – 65535");
            var sender = MailAddress.read(text("sender", ""));
            need("sender", text("sender", ""), sender.isPresent(), "himuro@hospital.example");
            var page = text("page", "");
            need("page", page, PAGE.matcher(page).matches(), "https://himuro.hospital.example");
            return new MailSettings(
                    name,
                    host,
                    number ? Integer.parseInt(port) : 0,
                    tls,
                    login,
                    sender.orElse(new MailAddress("nobody@localhost")),
                    page.endsWith("/") ? page.substring(0, page.length() - 1) : page,
                    Optional.of(text("authority", "")).filter(a -> !a.isEmpty()));
        }

        private Tls tls() {
            var text = text("tls", "starttls");
            for (var tls : Tls.values()) {
                if (tls.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return tls;
                }
            }
            need("tls", text, false, "starttls | implicit | none");
            return Tls.STARTTLS;
        }

        private Optional<Login> login() {
            var user = text("user", "");
            var password = said.apply("password");
            if (user.isEmpty() != password.isEmpty()) {
                faults.add(Reason.of(
                        "FIELD_NOT_SAID", user.isEmpty() ? "himuro.mail.user" : "himuro.mail.password", "himuro.mail"));
            }
            return user.isEmpty() ? Optional.empty() : Optional.of(new Login(user, password));
        }

        private String text(String name, String fallback) {
            var text = said.apply(name).strip();
            return text.isEmpty() ? fallback : text;
        }

        private void need(String name, String value, boolean holds, String expected) {
            if (holds) {
                return;
            }
            faults.add(
                    value.isEmpty()
                            ? Reason.of("FIELD_NOT_SAID", "himuro.mail." + name, expected)
                            : Reason.of("FIELD_NOT_UNDERSTOOD", "himuro.mail." + name, value, expected));
        }
    }
}
