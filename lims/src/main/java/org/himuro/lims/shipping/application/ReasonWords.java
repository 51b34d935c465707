package org.himuro.lims.shipping.application;

import java.util.List;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.shared.Reason;

/** The values of a reason as people read them: what has a word of its own (a material, an assay, a coolant) is not shown as a code. */
public final class ReasonWords {
    private static final List<String> KINDS = List.of("shipping.material.", "assay.", "coolant.", "transportclass.");

    private ReasonWords() {}

    public static String[] of(Text text, Reason reason) {
        return reason.args().stream().map(arg -> word(text, arg)).toArray(String[]::new);
    }

    private static String word(Text text, String arg) {
        return KINDS.stream()
                .map(kind -> kind + arg)
                .filter(text::knows)
                .findFirst()
                .map(key -> text.of(Phrase.of(key)))
                .orElse(arg);
    }
}
