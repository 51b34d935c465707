package org.himuro.lims.reporting.application;

import java.util.List;
import org.himuro.lims.platform.web.Phrase;

/**
 * The SPREC 2.0 code of a specimen (C6), each letter with what it was derived from. Told beside the verdict, which never rests on it.
 *
 * @param code as it is written, e.g. {@code TIS-SRG-B-C-SNP-N-C}
 */
public record SprecCard(String code, List<Element> elements) {
    public SprecCard {
        elements = List.copyOf(elements);
    }

    /** @param source what was recorded, or that it was not */
    public record Element(Phrase name, String letter, String source) {}
}
