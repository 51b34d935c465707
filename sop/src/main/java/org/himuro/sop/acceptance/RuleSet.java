package org.himuro.sop.acceptance;

import java.util.List;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.Text;

/**
 * A version of the acceptance rules for one method.
 *
 * @param id with {@code version} names the set in every verdict
 * @param method the order's method it belongs to
 * @param provisional thresholds not yet agreed; shown beside each verdict
 * @param deriveDeduplicatedBases whether PF bases × (1 − duplication) may stand in for bases after duplicates
 */
public record RuleSet(
        String id,
        int version,
        Text title,
        String source,
        Method method,
        boolean provisional,
        boolean deriveDeduplicatedBases,
        List<Assay> assays) {

    public enum Method {
        STANDARD,
        /** Small amounts, with conditions of their own. */
        LIMITED
    }

    /** The rules of one assay. */
    public record Assay(AssayKind kind, List<Rule> rules) {
        public Assay {
            rules = List.copyOf(rules);
        }
    }

    public RuleSet {
        assays = List.copyOf(assays);
    }

    /** The programme's first rule set for a method, as shipped. */
    public static RuleSet shipped(Method method) {
        return RuleSetReader.read(shippedText(method)).orThrow();
    }

    /** The YAML text of a shipped rule set. */
    public static String shippedText(Method method) {
        var name = switch (method) {
            case STANDARD -> "programme-standard";
            case LIMITED -> "programme-limited";
        };
        return Document.shipped(RuleSet.class, "/org/himuro/sop/acceptance/" + name + ".yaml");
    }

    /** The lines for an assay; none if the set does not cover it. */
    public List<Rule> rules(AssayKind assay) {
        return assays.stream()
                .filter(a -> a.kind() == assay)
                .flatMap(a -> a.rules().stream())
                .toList();
    }
}
