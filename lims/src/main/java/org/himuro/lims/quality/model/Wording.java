package org.himuro.lims.quality.model;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.quality.Words;
import org.himuro.lims.shared.Reason;

/** What is missing or too long of what somebody wrote. */
final class Wording {
    private Wording() {}

    static List<Reason> faults(String... texts) {
        var faults = new ArrayList<Reason>();
        for (var text : texts) {
            if (text.isBlank()) {
                faults.add(Reason.of("WORDS_MISSING"));
            }
            if (text.length() > Words.LONGEST) {
                faults.add(Reason.of("WORDS_TOO_LONG", Words.LONGEST));
            }
        }
        return faults.stream().distinct().toList();
    }
}
