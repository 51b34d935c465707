package org.himuro.integrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.logger.Claim;
import org.himuro.integrations.logger.TemperatureUnit;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;

/** The words of a call of {@code himuro read}: kind, files, and options with their values, in any order. */
record ReadCall(
        String kind, List<String> files, boolean withNames, Map<String, String> options, Optional<String> fault) {

    private static final List<String> WITH_VALUE =
            List.of("--sample", "--maker", "--channel", "--unit", "--mapping", "--positions");

    private static final Map<String, PositionForm> DIRECTIONS =
            Map.of("rows", PositionForm.NUMBER_ALONG_ROWS, "columns", PositionForm.NUMBER_DOWN_COLUMNS);

    static ReadCall of(String... args) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        boolean withNames = false;
        Optional<String> fault = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--with-names")) {
                withNames = true;
            } else if (WITH_VALUE.contains(args[i]) && i + 1 < args.length) {
                i++;
                options.put(args[i - 1], args[i]);
            } else if (args[i].startsWith("--")) {
                fault = Optional.of("unknown option \"%s\", or its value is missing.".formatted(args[i]));
            } else {
                words.add(args[i]);
            }
        }
        if (options.containsKey("--unit") && unit(options.get("--unit")).isEmpty()) {
            fault = Optional.of("--unit is C or F.");
        }
        if (options.containsKey("--positions") && !DIRECTIONS.containsKey(options.get("--positions"))) {
            fault = Optional.of("--positions is rows or columns.");
        }
        return new ReadCall(
                words.isEmpty() ? "" : words.getFirst(),
                words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size())),
                withNames,
                Map.copyOf(options),
                fault);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Along which way positions that are plain numbers run. */
    Optional<PositionForm> positions() {
        return option("--positions").flatMap(word -> Optional.ofNullable(DIRECTIONS.get(word)));
    }

    Claim claim() {
        return new Claim(
                option("--maker"), option("--channel"), option("--unit").flatMap(ReadCall::unit));
    }

    private static Optional<TemperatureUnit> unit(String text) {
        return TemperatureUnit.in(text);
    }
}
