package org.himuro.lims.storage.model;

import org.himuro.lims.specimen.Material;

/** What rules tell tubes apart by. @param project code of the case's project */
public record AllocationKind(String project, Material material, Origin origin) {}
