package org.himuro.sop.procedure;

import org.himuro.sop.document.DocumentNode;

/** Reads the days a document is in force; fault {@code ends-before-it-begins}. */
public final class EffectiveReader {
    private EffectiveReader() {}

    public static Effective read(DocumentNode node) {
        node.only("from", "to");
        var effective = new Effective(
                node.at("from").scalar().date(),
                node.maybe("to").map(to -> to.scalar().date()));
        if (effective.to().isPresent() && effective.to().get().isBefore(effective.from())) {
            node.fault("ends-before-it-begins", "to on or after from");
        }
        return effective;
    }
}
