package org.himuro.integrations.hl7;

import static org.himuro.integrations.FindingCode.CHARACTERS_LOST;
import static org.himuro.integrations.FindingCode.CHARSET_CONTRADICTED;
import static org.himuro.integrations.FindingCode.CHARSET_UNDECLARED;
import static org.himuro.integrations.FindingCode.CHARSET_UNKNOWN;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Findings;
import org.himuro.integrations.TextDecoding;
import org.himuro.integrations.TextDecoding.Text;

/**
 * Decides a message's character set from MSH-18 before anything is split: the second bytes of ISO-2022-JP include the
 * separators {@code | ^ ~ \ &}. A repetition that is not the first names the set that escapes switch to.
 */
final class Charsets {

    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    // NEC and IBM characters (髙, ①) that hospitals write though the standard set has none
    private static final Charset ISO_2022_JP_WINDOWS = Charset.forName("x-windows-iso2022jp");
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final byte ESC = 0x1B;
    private static final List<Charset> UNDECLARED =
            List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8, CP932, StandardCharsets.ISO_8859_1);

    private Charsets() {}

    static Optional<Text> decode(byte[] message, String declared, Findings findings) {
        var names = Arrays.stream(declared.split("~", -1))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
        if (names.isEmpty()) {
            var text = undeclared(message);
            text.filter(t -> !t.charset().equals("US-ASCII"))
                    .ifPresent(t -> findings.add(1, CHARSET_UNDECLARED, t.charset()));
            return text;
        }
        var charset = named(names);
        if (charset.isEmpty()) {
            findings.add(1, CHARSET_UNKNOWN, declared);
            return Optional.empty();
        }
        return charset.flatMap(c -> strict(message, c))
                .or(() -> contradicted(message, declared, charset.get(), findings));
    }

    private static Optional<Text> contradicted(byte[] message, String declared, Charset charset, Findings findings) {
        var other = undeclared(message);
        if (other.isPresent() && !charset.equals(ISO_2022_JP)) {
            findings.add(1, CHARSET_CONTRADICTED, declared, other.get().charset());
            return other;
        }
        findings.add(1, CHARACTERS_LOST);
        return Optional.of(new Text(new String(message, charset), charset.name()));
    }

    private static Optional<Text> undeclared(byte[] message) {
        if (hasEscape(message)) {
            return strict(message, ISO_2022_JP);
        }
        return UNDECLARED.stream()
                .flatMap(c -> TextDecoding.strict(message, 0, c).stream())
                .findFirst();
    }

    private static Optional<Text> strict(byte[] message, Charset charset) {
        var text = TextDecoding.strict(message, 0, charset);
        if (charset.equals(ISO_2022_JP)) {
            return text.or(() -> TextDecoding.strict(message, 0, ISO_2022_JP_WINDOWS));
        }
        return charset.equals(StandardCharsets.US_ASCII) && hasEscape(message) ? Optional.empty() : text;
    }

    // HL7 table 0211; ISO IR6/14/87/159 are switched by escapes and always travel as ISO-2022-JP
    private static Optional<Charset> named(List<String> names) {
        if (names.stream().anyMatch(n -> n.matches("ISO ?IR ?(14|87|159)") || n.matches("(?i)ISO-?2022-?JP"))) {
            return Optional.of(ISO_2022_JP);
        }
        var name = names.getFirst();
        return switch (name) {
            case "ASCII", "ISO IR6" -> Optional.of(StandardCharsets.US_ASCII);
            case "UNICODE UTF-8", "UTF-8", "UTF8", "UNICODE" -> Optional.of(StandardCharsets.UTF_8);
            case "SHIFT_JIS", "Shift_JIS", "SJIS", "MS932", "CP932" -> Optional.of(CP932);
            default ->
                name.matches("8859/(1?[0-9])")
                        ? Optional.of("ISO-8859-" + name.substring("8859/".length()))
                                .filter(Charset::isSupported)
                                .map(Charset::forName)
                        : Optional.empty();
        };
    }

    private static boolean hasEscape(byte[] message) {
        for (byte b : message) {
            if (b == ESC) {
                return true;
            }
        }
        return false;
    }
}
