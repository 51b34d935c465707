package org.himuro.lims.scan.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.collection.ReportTimeUnknown.Why;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.scan.model.LateAct;
import org.himuro.lims.shared.Reason;

/**
 * The page on which the downtime form is entered, box by box.
 *
 * @param given what stays in the form: all of it where something was wrong, else date and reason
 * @param act id of the next act
 * @param answer what became of the last entry
 * @param faults what is wrong in the form
 */
public record LateEntryPage(Map<String, String> given, String act, Optional<LateAnswer> answer, List<Reason> faults) {
    /** Why things are entered late. */
    public static final List<String> WHY = List.of("POWER", "SERVER", "NETWORK", "DEVICE");

    /** Reason cards with words. */
    public static final List<String> CARDS =
            List.of("REASON01", "REASON02", "REASON03", "REASON04", "REASON05", "REASON06");

    public LateEntryPage {
        given = Map.copyOf(given);
        faults = List.copyOf(faults);
    }

    public LateAct[] acts() {
        return LateAct.values();
    }

    public Why[] unknown() {
        return Why.values();
    }

    public String given(String field) {
        return given.getOrDefault(field, "");
    }

    public List<Reason> reasons() {
        return answer.filter(a -> a.said().isEmpty()).map(LateAnswer::reasons).orElse(faults);
    }

    public static String word(Text t, Reason reason) {
        var key = "reason." + reason.code();
        return t.knows(key) ? t.of(reason) : reason.code();
    }
}
