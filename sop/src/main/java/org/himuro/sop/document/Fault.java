package org.himuro.sop.document;

/**
 * One thing wrong with a document.
 *
 * @param path where, as {@code clock.direct.within} or {@code steps[2].grade}; empty for the document itself
 * @param line line in the document, from 1; 0 if not known
 * @param code stable code: {@code not-yaml}, {@code missing}, {@code unknown-key}, {@code duplicate-key}, {@code not-a-mapping},
 *     {@code not-a-list}, {@code not-a-scalar}, {@code not-a-duration}, {@code not-a-date}, {@code not-a-number},
 *     {@code not-an-integer}, {@code not-allowed}, or a code of the document's own rules
 * @param expected what was expected, in English
 */
public record Fault(String path, int line, String code, String expected) {
    @Override
    public String toString() {
        return "%s (line %d): %s, expected %s".formatted(path.isEmpty() ? "document" : path, line, code, expected);
    }
}
