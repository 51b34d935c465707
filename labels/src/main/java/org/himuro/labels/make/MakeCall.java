package org.himuro.labels.make;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.render.SheetStock;
import org.himuro.labels.symbol.Resolution;

/**
 * What was asked for on the command line.
 *
 * @param layout the name of one that comes with Himuro, or a file
 * @param out where the labels go; standard output if nothing is said
 * @param stock the sheet; that of the layout if nothing is said
 * @param used places of the first sheet that are already used
 */
record MakeCall(
        String layout,
        String data,
        To to,
        Optional<String> out,
        Resolution resolution,
        Optional<SheetStock> stock,
        int used) {
    private static final List<String> OPTIONS = List.of("--data", "--to", "--out", "--dpi", "--stock", "--used");

    /** What is made. */
    enum To {
        ZPL,
        PDF,
        PNG
    }

    /** The call is not understood; says why. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1;

        Misused(String sentence) {
            super(sentence);
        }
    }

    static MakeCall of(String... args) throws Misused {
        var layout = Optional.<String>empty();
        var options = new HashMap<String, String>();
        for (var k = 0; k < args.length; k++) {
            if (OPTIONS.contains(args[k])) {
                if (k + 1 == args.length || options.putIfAbsent(args[k], args[k + 1]) != null) {
                    throw new Misused(args[k] + " takes one value, once.");
                }
                k++;
            } else if (args[k].startsWith("--") || layout.isPresent()) {
                throw new Misused("\"" + args[k] + "\" is not understood.");
            } else {
                layout = Optional.of(args[k]);
            }
        }
        return new MakeCall(
                layout.orElseThrow(() -> new Misused("no layout given.")),
                required(options, "--data"),
                to(required(options, "--to")),
                Optional.ofNullable(options.get("--out")),
                resolution(options.getOrDefault("--dpi", "300")),
                stock(Optional.ofNullable(options.get("--stock"))),
                number("--used", options.getOrDefault("--used", "0"), 0, 4_999));
    }

    private static String required(Map<String, String> options, String option) throws Misused {
        var value = options.get(option);
        if (value == null || value.isBlank()) {
            throw new Misused(option + " is missing.");
        }
        return value;
    }

    private static To to(String word) throws Misused {
        return switch (word) {
            case "zpl", "pdf", "png" -> To.valueOf(word.toUpperCase(Locale.ROOT));
            default -> throw new Misused("--to takes zpl, pdf or png, not " + word + ".");
        };
    }

    private static Resolution resolution(String word) throws Misused {
        return new Resolution(number("--dpi", word, 72, 2_400));
    }

    private static Optional<SheetStock> stock(Optional<String> measures) throws Misused {
        try {
            if (measures.isPresent() && SheetStock.of(measures.get()).isEmpty()) {
                throw new Misused("--stock takes page:grid:corner:pitch in mm, as 210x297:6x16:25.5,21.5:27x16.");
            }
            return measures.flatMap(SheetStock::of);
        } catch (IllegalArgumentException impossible) {
            throw new Misused("--stock: " + impossible.getMessage() + ".");
        }
    }

    private static int number(String option, String word, int least, int most) throws Misused {
        var number = word.matches("\\d{1,5}") ? Integer.parseInt(word) : -1;
        if (number < least || number > most) {
            throw new Misused("%s takes a number from %d to %d, not %s.".formatted(option, least, most, word));
        }
        return number;
    }
}
