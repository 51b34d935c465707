package org.himuro.lims.task.adapter.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.task.application.MailServer.Handed;
import org.himuro.lims.task.model.MailSettings;
import org.himuro.lims.task.model.MailSettings.Login;
import org.himuro.lims.task.model.MailSettings.Tls;
import org.himuro.lims.task.model.MailText;
import org.himuro.lims.task.model.Why;

/** One mail over one connection. What is said there is neither logged nor traced: it holds the password. */
final class SmtpLine {
    private static final String UTF_8 = "UTF-8";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** A server that looks closely at a mail takes long to say so; who hangs up before sends it twice. */
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private final MailSettings settings;

    SmtpLine(MailSettings settings) {
        this.settings = settings;
    }

    Handed send(MailText mail) {
        try {
            var session = Session.getInstance(properties());
            var message = message(session, mail);
            try (var line = new SMTPTransport(session, null)) {
                var refused = connected(line);
                return refused.isPresent() ? refused.get() : handed(line, message);
            }
        } catch (GeneralSecurityException | IOException e) {
            return new Handed.Nobody(Why.TLS_FAILED, SmtpAnswer.line(e));
        } catch (MessagingException e) {
            return new Handed.Later(Why.BROKEN_OFF, SmtpAnswer.line(e));
        }
    }

    private Optional<Handed> connected(SMTPTransport line) {
        try {
            line.connect(
                    settings.host(),
                    settings.port(),
                    settings.login().map(Login::user).orElse(null),
                    settings.login().map(Login::password).orElse(null));
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of(new Handed.Nobody(Why.LOGIN_REFUSED, SmtpAnswer.line(e)));
        } catch (MessagingException e) {
            var tls = SmtpAnswer.causes(e).anyMatch(SSLException.class::isInstance)
                    || String.valueOf(e.getMessage()).contains("STARTTLS");
            return Optional.of(new Handed.Nobody(tls ? Why.TLS_FAILED : Why.UNREACHABLE, SmtpAnswer.line(e)));
        }
    }

    private static Handed handed(SMTPTransport line, MimeMessage message) {
        try {
            line.sendMessage(message, message.getAllRecipients());
            return new Handed.Taken();
        } catch (MessagingException e) {
            return SmtpAnswer.of(e);
        }
    }

    private Properties properties() throws GeneralSecurityException, IOException {
        var p = new Properties();
        p.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        p.put("mail.smtp.timeout", String.valueOf(ANSWER.toMillis()));
        p.put("mail.smtp.writetimeout", String.valueOf(ANSWER.toMillis()));
        p.put("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
        p.put("mail.smtp.from", settings.sender().text());
        p.put("mail.smtp.localhost", settings.sender().domain());
        p.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
        p.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
        p.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.IMPLICIT));
        p.put("mail.smtp.ssl.checkserveridentity", "true");
        p.put("mail.smtp.quitwait", "false");
        if (settings.authority().isPresent()) {
            p.put(
                    "mail.smtp.ssl.socketFactory",
                    OwnTrust.sockets(settings.authority().get()));
        }
        return p;
    }

    private MimeMessage message(Session session, MailText mail) throws MessagingException, IOException {
        var message = new KeptId(session, messageId(mail, settings.sender()));
        message.setFrom(new InternetAddress(settings.sender().text(), settings.name(), UTF_8));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().text(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setText(mail.body().replace("\n", "\r\n"), UTF_8);
        message.setHeader("Content-Transfer-Encoding", "base64");
        message.setContentLanguage(new String[] {mail.language().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(mail.at()));
        message.saveChanges();
        return message;
    }

    static String messageId(MailText mail, MailAddress sender) {
        return "<" + mail.id() + "@" + sender.domain() + ">";
    }

    /** The library would draw a new Message-ID each time. */
    private static final class KeptId extends MimeMessage {
        private final String id;

        KeptId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
