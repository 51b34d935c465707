package org.himuro.integrations.hl7;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.hl7.OrderMessage.Header;

/**
 * The answer to a message (MSA, and ERR for each reason). Pure: the time and the new control id come in.
 *
 * @param code accepted, error (the message may be sent again after correction) or rejected
 * @param header of the message answered, if it could be read
 * @param reasons what was wrong
 */
public record Acknowledgement(Code code, Optional<Header> header, List<Finding> reasons) {

    /** Table 0008. */
    public enum Code {
        AA,
        AE,
        AR
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final String SEVERITY_ERROR = "E";
    private static final String APPLICATION_ERROR = "207^Application internal error^HL70357";

    public Acknowledgement {
        reasons = List.copyOf(reasons);
    }

    /** Accepts what was read and rejects what was not. */
    public static Acknowledgement of(Reading<OrderMessage> reading) {
        return switch (reading) {
            case Reading.Read<OrderMessage> read ->
                new Acknowledgement(Code.AA, Optional.of(read.value().header()), List.of());
            case Reading.Refused<OrderMessage> refused ->
                new Acknowledgement(
                        Code.AR,
                        Optional.empty(),
                        refused.findings().stream()
                                .filter(f -> f.code().refusing())
                                .toList());
        };
    }

    /**
     * The message to send back: ASCII only, so that it is right in every character set.
     *
     * @param at local time of the answer
     * @param controlId new and unique, at most 20 characters
     */
    public byte[] bytes(LocalDateTime at, String controlId) {
        return text(at, controlId).getBytes(StandardCharsets.US_ASCII);
    }

    /** As {@link #bytes}, as text with CR after each segment. */
    public String text(LocalDateTime at, String controlId) {
        var text = new StringBuilder();
        text.append(String.join(
                "|",
                "MSH",
                "^~\\&",
                part(Header::receiverApplication),
                part(Header::receiverFacility),
                part(Header::senderApplication),
                part(Header::senderFacility),
                TIME.format(at),
                "",
                "ACK" + trigger(),
                escaped(controlId),
                header.map(Header::processing)
                        .filter(p -> !p.isEmpty())
                        .map(Acknowledgement::escaped)
                        .orElse("P"),
                header.map(Header::version)
                        .filter(v -> !v.isEmpty())
                        .map(Acknowledgement::escaped)
                        .orElse("2.5")));
        text.append('\r')
                .append("MSA|")
                .append(code)
                .append('|')
                .append(part(Header::controlId))
                .append('\r');
        for (Finding reason : reasons) {
            text.append(String.join(
                            "|",
                            "ERR",
                            "",
                            "",
                            APPLICATION_ERROR,
                            SEVERITY_ERROR,
                            reason.code().code(),
                            "",
                            "",
                            "segment " + reason.line()))
                    .append('\r');
        }
        return text.toString();
    }

    private String trigger() {
        var type = header.map(Header::messageType).orElse("");
        int caret = type.indexOf('^');
        return caret < 0 ? "" : "^" + escaped(type.substring(caret + 1)) + "^ACK";
    }

    private String part(Function<Header, String> of) {
        return escaped(header.map(of).orElse(""));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\E\\")
                .replace("|", "\\F\\")
                .replace("^", "\\S\\")
                .replace("~", "\\R\\")
                .replace("&", "\\T\\");
    }
}
