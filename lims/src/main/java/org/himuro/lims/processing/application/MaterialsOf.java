package org.himuro.lims.processing.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.specimen.Material;

/** What is in tubes. */
@FunctionalInterface
public interface MaterialsOf {
    Map<UUID, Material> of(Collection<UUID> tubes);
}
