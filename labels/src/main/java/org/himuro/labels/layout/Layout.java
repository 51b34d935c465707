package org.himuro.labels.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A label, as data: a new arrangement is a new version.
 *
 * @param name stable, as {@code cryovial-wrap}
 * @param version from 1
 * @param titleJa shown to people, in Japanese
 * @param titleEn shown to people, in English
 * @param width in mm, 3 to 300
 * @param height in mm, 3 to 300
 * @param round whether its corners are cut away, as of a cap dot
 * @param fields the values that a label needs
 * @param elements what is on it
 * @param samples values to look at it with, by language ({@code ja}, {@code en})
 */
public record Layout(
        String name,
        int version,
        String titleJa,
        String titleEn,
        double width,
        double height,
        boolean round,
        List<String> fields,
        List<Element> elements,
        Map<String, Map<String, String>> samples) {
    public Layout {
        fields = List.copyOf(fields);
        elements = List.copyOf(elements);
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
    }

    /** An angular one without samples. */
    public Layout(
            String name,
            int version,
            String titleJa,
            String titleEn,
            double width,
            double height,
            List<String> fields,
            List<Element> elements) {
        this(name, version, titleJa, titleEn, width, height, false, fields, elements, Map.of());
    }

    /** The same label with other elements. */
    Layout with(List<Element> others) {
        return new Layout(name, version, titleJa, titleEn, width, height, round, fields, others, samples);
    }

    /** Whether nothing of the area lies beyond the edge. */
    boolean holds(Area area) {
        return new Area(0, 0, width, height).contains(area)
                && (!round || area.farthestFrom(width / 2, height / 2) <= width / 2);
    }
}
