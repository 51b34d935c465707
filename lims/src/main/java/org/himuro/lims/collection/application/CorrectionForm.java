package org.himuro.lims.collection.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.shared.Reason;

/**
 * The form that proposes a correction: the facts of a tube and its case that can be corrected.
 *
 * @param asked the code that was asked for; empty at first
 * @param given what stood in the form when it came back
 */
public record CorrectionForm(
        String asked, List<Choice> facts, Map<String, String> given, String act, List<Reason> reasons) {
    /** Codes of the reasons, in the order of the form. */
    public static final List<String> REASONS = List.of("WRONG_TIME", "WRONG_CASE", "DID_NOT_HAPPEN");

    public CorrectionForm {
        facts = List.copyOf(facts);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /** A fact that can be corrected. */
    public record Choice(
            String streamKind,
            UUID stream,
            String code,
            UUID fact,
            Phrase what,
            Instant at,
            Instant recordedAt,
            String by) {
        /** As the form sends it. */
        public String value() {
            return streamKind + "/" + stream + "/" + fact;
        }
    }

    public boolean nothingFound() {
        return !asked.isEmpty() && facts.isEmpty();
    }

    public String given(String field) {
        return given.getOrDefault(field, "");
    }

    public static long undoMinutes() {
        return UndoAct.WINDOW.toMinutes();
    }
}
