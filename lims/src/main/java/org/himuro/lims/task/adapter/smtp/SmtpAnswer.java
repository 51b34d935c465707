package org.himuro.lims.task.adapter.smtp;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.himuro.lims.task.application.MailServer.Handed;
import org.himuro.lims.task.model.Why;

/** What a server's refusal means for the mail. */
final class SmtpAnswer {
    private static final int LONGEST = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

    private SmtpAnswer() {}

    static Handed of(MessagingException fault) {
        for (var cause : causes(fault).toList()) {
            switch (cause) {
                case SMTPAddressFailedException e -> {
                    return ofCode(e.getReturnCode(), e);
                }
                case SMTPSenderFailedException e -> {
                    return sender(e.getReturnCode(), e);
                }
                case SMTPSendFailedException e
                when e.getReturnCode() > 0 -> {
                    var next = causes(e)
                            .filter(SMTPAddressFailedException.class::isInstance)
                            .findFirst();
                    if (next.isEmpty()) {
                        return String.valueOf(e.getCommand()).startsWith("MAIL")
                                ? sender(e.getReturnCode(), e)
                                : ofCode(e.getReturnCode(), e);
                    }
                }
                default -> {}
            }
        }
        return new Handed.Later(Why.BROKEN_OFF, line(fault));
    }

    /** The sender is ours: nothing is wrong with this mail. */
    private static Handed sender(int code, Exception e) {
        return permanent(code) ? new Handed.Nobody(Why.SENDER_REFUSED, line(e)) : ofCode(code, e);
    }

    private static Handed ofCode(int code, Exception e) {
        return permanent(code) ? new Handed.Never(Why.REFUSED, line(e)) : new Handed.Later(Why.PUT_OFF, line(e));
    }

    private static boolean permanent(int code) {
        return code >= 500 && code <= 599;
    }

    /** The fault and what is chained to it, in both ways in which the library chains. */
    static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, SmtpAnswer::next).limit(20);
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable fault) {
        return fault instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : fault.getCause();
    }

    /** Of whatever a stranger said, one line without anything that is no text. */
    static String line(Exception e) {
        var said = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        var line = BREAKS.matcher(said).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
