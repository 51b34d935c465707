package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param wrong what is wrong with it, if anything
 */
record PictureCall(String kind, List<String> files, RackShape shape, SeenFrom from, Optional<String> wrong) {
    private static final String BARCODE = "barcode";
    private static final String RACK = "rack-picture";

    boolean isBarcode() {
        return kind.equals(BARCODE);
    }

    static PictureCall of(String... args) {
        var words = new ArrayList<String>();
        var shape = Optional.of(RackShape.OF_96);
        var from = Optional.of(SeenFrom.BELOW);
        for (var k = 0; k < args.length; k++) {
            if (args[k].equals("--layout") && k + 1 < args.length) {
                k++;
                shape = RackShape.of(args[k]);
            } else if (args[k].equals("--seen-from") && k + 1 < args.length) {
                k++;
                from = seenFrom(args[k]);
            } else {
                words.add(args[k]);
            }
        }
        var kind = words.isEmpty() ? "" : words.getFirst();
        var files = words.isEmpty() ? words : words.subList(1, words.size());
        return new PictureCall(
                kind,
                List.copyOf(files),
                shape.orElse(RackShape.OF_96),
                from.orElse(SeenFrom.BELOW),
                wrong(kind, files, shape.isPresent(), from.isPresent()));
    }

    private static Optional<SeenFrom> seenFrom(String word) {
        return switch (word) {
            case "below" -> Optional.of(SeenFrom.BELOW);
            case "above" -> Optional.of(SeenFrom.ABOVE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> wrong(String kind, List<String> files, boolean shape, boolean from) {
        if (!kind.equals(BARCODE) && !kind.equals(RACK)) {
            return Optional.of(kind.isEmpty() ? "no kind given." : "unknown kind \"" + kind + "\".");
        }
        if (!shape) {
            return Optional.of("--layout takes rows x columns, as 8x12.");
        }
        if (!from) {
            return Optional.of("--seen-from takes below or above.");
        }
        var option = files.stream().filter(f -> f.startsWith("--")).findFirst();
        return option.isPresent()
                ? option.map(o -> "unknown option " + o + ".")
                : files.isEmpty() ? Optional.of("no file given.") : Optional.empty();
    }
}
