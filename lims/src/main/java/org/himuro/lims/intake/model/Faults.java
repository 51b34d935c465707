package org.himuro.lims.intake.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.himuro.lims.shared.Reason;

/** Collects what is wrong; all of it is counted, and so much of it is kept as a person could ever mend by hand. */
final class Faults {
    static final int MOST = 20_000;
    private static final int LONGEST = 80;

    private final List<ImportFault> found = new ArrayList<>();
    private int count;

    void add(int row, String column, String code, Object... args) {
        count++;
        if (found.size() < MOST) {
            found.add(new ImportFault(row, column, Reason.of(code, args)));
        }
    }

    int count() {
        return count;
    }

    List<ImportFault> list() {
        return found.stream().sorted(Comparator.comparingInt(ImportFault::row)).toList();
    }

    /** As it may be shown: without control characters, not endless. */
    static String shown(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** What may be a name is shown as so many asterisks. */
    static String hidden(String text) {
        return "*".repeat(Math.clamp(text.length(), 1, LONGEST));
    }
}
