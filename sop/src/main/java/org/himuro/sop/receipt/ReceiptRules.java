package org.himuro.sop.receipt;

import java.util.List;
import org.himuro.sop.acceptance.AssayKind;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.Text;
import org.himuro.sop.protocol.SpecimenMaterial;

/**
 * By what a laboratory accepts the tubes that it receives: its own data, nothing of it is the program's.
 *
 * @param source where the limits come from
 * @param example they are examples to begin with, which the laboratory has not made its own; shown beside each verdict
 */
public record ReceiptRules(Text title, String source, boolean example, List<ReceiptLimit> limits) {
    public ReceiptRules {
        limits = List.copyOf(limits);
    }

    /** Those for a tube; none where the rules do not cover it. */
    public List<ReceiptLimit> of(AssayKind assay, SpecimenMaterial material) {
        return limits.stream()
                .filter(l -> l.assay() == assay && l.material() == material)
                .toList();
    }

    /** YAML text of examples to begin with. */
    public static String exampleText() {
        return Document.shipped(ReceiptRules.class, "/org/himuro/sop/receipt/example.yaml");
    }
}
