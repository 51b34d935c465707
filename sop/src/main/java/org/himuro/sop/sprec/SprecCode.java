package org.himuro.sop.sprec;

import java.util.List;
import java.util.stream.Collectors;

/** A SPREC code of seven elements, each with what it was derived from. */
public record SprecCode(SprecVersion version, List<Element> elements) {

    /** The seven elements of fluid and of solid samples; the long-term storage is common. */
    public enum Kind {
        FLUID_TYPE,
        FLUID_CONTAINER,
        PRE_CENTRIFUGATION,
        CENTRIFUGATION,
        SECOND_CENTRIFUGATION,
        POST_CENTRIFUGATION,
        SOLID_TYPE,
        COLLECTION,
        WARM_ISCHAEMIA,
        COLD_ISCHAEMIA,
        FIXATION,
        FIXATION_TIME,
        STORAGE
    }

    /**
     * One element.
     *
     * @param letter the letter or three letters of the table
     * @param source the value it came from, in English with ISO-8601 durations
     */
    public record Element(Kind kind, String letter, String source) {}

    public SprecCode {
        elements = List.copyOf(elements);
    }

    /** The code as printed: {@code TIS-SRG-B-D-SNP-N-C}. */
    public String code() {
        return elements.stream().map(Element::letter).collect(Collectors.joining("-"));
    }
}
