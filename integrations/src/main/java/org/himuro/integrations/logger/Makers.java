package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.MAKER_DIFFERS;
import static org.himuro.integrations.FindingCode.MAKER_NOT_CONFIRMED;
import static org.himuro.integrations.FindingCode.MAKER_UNKNOWN;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.integrations.Findings;

/** Holds the maker somebody named against the maker the file shows. */
record Makers(Findings findings) {

    private static final int ROWS_LOOKED_AT = 60;
    private static final int LONGEST_ROW = 600;

    /** The first rows as one text, columns parted by tabs. */
    static String head(List<Table> tables) {
        return tables.stream()
                .flatMap(Table::rows)
                .limit(ROWS_LOOKED_AT)
                .map(row -> String.join("\t", row.cells()))
                .map(row -> row.length() > LONGEST_ROW ? row.substring(0, LONGEST_ROW) : row)
                .collect(Collectors.joining("\n"));
    }

    Optional<String> check(String head, Optional<String> claimed, Optional<LoggerMapping> mapping) {
        var shown = Maker.of(head);
        var mapped = mapping.flatMap(LoggerMapping::maker);
        claimed.ifPresent(name -> claim(name, shown, head));
        mapped.flatMap(Maker::named)
                .ifPresent(wanted -> shown.filter(maker -> maker != wanted)
                        .ifPresent(maker -> findings.add(0, MAKER_DIFFERS, wanted.shown(), maker.shown())));
        var maker = mapped.or(() -> shown.map(Maker::shown));
        if (maker.isEmpty() && claimed.isEmpty()) {
            findings.add(0, MAKER_UNKNOWN);
        }
        return maker.or(() -> claimed);
    }

    private void claim(String name, Optional<Maker> shown, String head) {
        var wanted = Maker.named(name);
        var called = wanted.map(Maker::shown).orElse(name);
        if (shown.isPresent() && !shown.equals(wanted)) {
            findings.add(0, MAKER_DIFFERS, called, shown.get().shown());
        } else if (shown.isEmpty()
                && (wanted.isPresent() || !head.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))) {
            findings.add(0, MAKER_NOT_CONFIRMED, called);
        }
    }
}
