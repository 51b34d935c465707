package org.himuro.labels.layout;

import java.util.List;

/**
 * A label, as data: a new arrangement is a new version.
 *
 * @param name stable, as {@code cryovial-wrap}
 * @param version from 1
 * @param titleJa shown to people, in Japanese
 * @param titleEn shown to people, in English
 * @param width in mm, 3 to 300
 * @param height in mm, 3 to 300
 * @param fields the values that a label needs
 * @param elements what is on it
 */
public record Layout(
        String name,
        int version,
        String titleJa,
        String titleEn,
        double width,
        double height,
        List<String> fields,
        List<Element> elements) {
    public Layout {
        fields = List.copyOf(fields);
        elements = List.copyOf(elements);
    }

    Area area() {
        return new Area(0, 0, width, height);
    }
}
