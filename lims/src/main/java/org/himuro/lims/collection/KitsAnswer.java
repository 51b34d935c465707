package org.himuro.lims.collection;

import java.util.List;

/** The codes of new kits. */
public record KitsAnswer(List<String> kits) {
    public KitsAnswer {
        kits = List.copyOf(kits);
    }
}
