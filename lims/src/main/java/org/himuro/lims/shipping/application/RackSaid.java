package org.himuro.lims.shipping.application;

import java.util.List;

/**
 * What a rack reading came to at receipt.
 *
 * @param received tubes of it that are in hand now, or were before
 * @param moved of these, in another position than they were packed
 * @param strange codes that are on no line, or in two positions
 * @param unread positions with something that could not be read: pointed at or scanned by hand
 * @param absent positions where a tube should be and nothing is
 * @param turned the reading was turned by 180 degrees
 */
public record RackSaid(
        int received, int moved, List<String> strange, List<String> unread, List<String> absent, boolean turned) {
    public RackSaid {
        strange = List.copyOf(strange);
        unread = List.copyOf(unread);
        absent = List.copyOf(absent);
    }
}
