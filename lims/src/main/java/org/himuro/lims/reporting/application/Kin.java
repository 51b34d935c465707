package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Material;

/** Ancestors and descendants of a tube, in the order of a drawn tree. */
@FunctionalInterface
public interface Kin {
    List<Relative> of(UUID tube);

    /** @param depth steps below the first ancestor */
    record Relative(UUID id, String code, Material material, int depth) {}
}
