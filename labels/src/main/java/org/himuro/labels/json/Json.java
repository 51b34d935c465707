package org.himuro.labels.json;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and nulls as JSON, indented by two. */
public final class Json {
    private Json() {}

    /** @param value a map (its order is kept), a list, a text, a number or an empty {@code Optional} for null */
    public static String of(Object value) {
        var out = new StringBuilder();
        write(value, "", out);
        return out.toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                var first = true;
                out.append('{');
                for (var entry : map.entrySet()) {
                    out.append(first ? "\n  " : ",\n  ").append(indent);
                    text(String.valueOf(entry.getKey()), out);
                    out.append(": ");
                    write(entry.getValue(), indent + "  ", out);
                    first = false;
                }
                out.append(first ? "}" : "\n" + indent + "}");
            }
            case List<?> list -> {
                var first = true;
                out.append('[');
                for (var item : list) {
                    out.append(first ? "\n  " : ",\n  ").append(indent);
                    write(item, indent + "  ", out);
                    first = false;
                }
                out.append(first ? "]" : "\n" + indent + "]");
            }
            case java.util.Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    write(maybe.get(), indent, out);
                } else {
                    out.append("null");
                }
            }
            case Number number -> out.append(number);
            default -> text(value.toString(), out);
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (var c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < 0x20 || c == 0x7F || Character.isSurrogate(c) && !isPaired(text)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text) {
        return text.codePoints().noneMatch(p -> p >= 0xD800 && p <= 0xDFFF);
    }
}
