package org.himuro.lims.labelling;

import java.util.UUID;

/**
 * What a site says on its labels in its own words (L3).
 *
 * @param base version of the layout whose lines these are; of another version they are not used
 * @param version how often the site has changed it
 * @param wording as {@link org.himuro.labels.layout.Rewording#written} has it; empty where the layout is used as it comes
 */
public record LabelLayout(UUID id, UUID site, PrintStock stock, int base, int version, String wording) {
    public static final int WORDING = 2000;
}
