package org.himuro.test.printing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One label as a printer understands it: {@code ^XA} to {@code ^XZ} (Zebra, ZPL II Programming Guide).
 *
 * @param symbols what its Data Matrix and Code 128 hold
 * @param remarks what its drawn texts say
 * @param width in dots
 * @param length in dots
 */
record ZplFormat(List<String> symbols, List<String> remarks, int width, int length) {
    private static final Pattern COMMAND = Pattern.compile("\\^([A-Z][A-Z0-9])([^^]*)", Pattern.DOTALL);
    private static final Set<String> KNOWN = Set.of(
            "XA", "XZ", "CI", "LH", "PW", "LL", "FO", "FT", "FS", "FD", "FH", "A0", "BX", "BY", "BC", "GB", "GF", "FX");

    /** @throws IllegalArgumentException where it is no label, or one that no printer would print as meant */
    static ZplFormat read(String zpl) {
        if (!zpl.startsWith("^XA") || !zpl.stripTrailing().endsWith("^XZ")) {
            throw new IllegalArgumentException("not from ^XA to ^XZ: " + zpl);
        }
        var symbols = new ArrayList<String>();
        var remarks = new ArrayList<String>();
        int width = 0;
        int length = 0;
        boolean symbol = false;
        var escape = "";
        var commands = COMMAND.matcher(zpl);
        while (commands.find()) {
            var said = commands.group(2).stripTrailing();
            if (!KNOWN.contains(commands.group(1))) {
                throw new IllegalArgumentException("unknown: ^" + commands.group(1));
            }
            switch (commands.group(1)) {
                case "PW" -> width = Integer.parseInt(said);
                case "LL" -> length = Integer.parseInt(said);
                case "BX", "BC" -> symbol = true;
                case "FX" -> remarks.add(said.strip());
                case "FH" -> escape = said.isEmpty() ? "_" : said;
                case "FD" -> {
                    if (symbol) {
                        symbols.add(escape.isEmpty() ? said : plain(said, escape.charAt(0)));
                    }
                }
                case "FS" -> {
                    symbol = false;
                    escape = "";
                }
                default -> {}
            }
        }
        return new ZplFormat(List.copyOf(symbols), List.copyOf(remarks), width, length);
    }

    /** The one code on it. */
    String code() {
        var different = symbols.stream().distinct().toList();
        if (different.size() != 1) {
            throw new IllegalStateException("codes on one label: " + different);
        }
        return different.getFirst();
    }

    private static String plain(String said, char escape) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) == escape) {
                bytes.write(Integer.parseInt(said.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(said.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
