package org.himuro.lims.ledger.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records as canonical JSON (RFC 8785): members sorted, no blanks, the shortest escapes. Decimals, instants, durations
 * and ids are strings, so that no number depends on a reader's floating point; an absent Optional is left out.
 */
public final class Canonical {
    private Canonical() {}

    public static String write(Record value) {
        var out = new StringBuilder(160);
        writeRecord(value, out);
        return out.toString();
    }

    private static void writeRecord(Record value, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (var part : Shape.of(value.getClass()).sorted()) {
            var member = part.read(value);
            if (member instanceof Optional<?> optional) {
                if (optional.isEmpty()) {
                    continue;
                }
                member = optional.get();
            }
            if (!first) {
                out.append(',');
            }
            first = false;
            string(part.name(), out);
            out.append(':');
            writeValue(member, out);
        }
        out.append('}');
    }

    private static void writeValue(Object value, StringBuilder out) {
        switch (value) {
            case String s -> string(s, out);
            case Boolean b -> out.append(b.booleanValue());
            case Integer i -> out.append(i.intValue());
            case Long l -> out.append(safe(l));
            case BigDecimal d -> string(d.toPlainString(), out);
            case Instant i -> string(i.toString(), out);
            case LocalDate d -> string(d.toString(), out);
            case Duration d -> string(d.toString(), out);
            case UUID u -> string(u.toString(), out);
            case Enum<?> e -> string(e.name(), out);
            case List<?> list -> writeList(list, out);
            case Record r -> writeRecord(r, out);
            default -> throw new IllegalArgumentException("not a canonical type: " + value.getClass());
        }
    }

    private static void writeList(List<?> list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            writeValue(list.get(i), out);
        }
        out.append(']');
    }

    /** Beyond 2^53 a JSON reader may round: RFC 8785 section 3.2.2.3. */
    private static long safe(long value) {
        if (Math.abs(value) > 1L << 53) {
            throw new IllegalArgumentException("number beyond 2^53: " + value);
        }
        return value;
    }

    private static void string(String s, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(c, s, i, out);
            }
        }
        out.append('"');
    }

    private static void plain(char c, String s, int i, StringBuilder out) {
        if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
        } else if (Character.isSurrogate(c) && !paired(s, i)) {
            throw new IllegalArgumentException("lone surrogate at " + i);
        } else {
            out.append(c);
        }
    }

    private static boolean paired(String s, int i) {
        return Character.isHighSurrogate(s.charAt(i))
                ? i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
    }
}
