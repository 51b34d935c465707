package org.himuro.lims.storage.model;

import java.util.Set;
import org.himuro.lims.specimen.Material;

/**
 * What was seen in a container before an act about it; a hint.
 *
 * @param frozen materials of frozen tubes anywhere in it
 * @param withdrawn a tube of a donor who has withdrawn lies anywhere in it
 */
public record Contents(Set<Material> frozen, boolean withdrawn) {
    public static final Contents NONE = new Contents(Set.of(), false);

    public Contents {
        frozen = Set.copyOf(frozen);
    }
}
