package org.himuro.lims.processing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was measured last of each analyte of tubes, for contexts below. */
@FunctionalInterface
public interface LastMeasured {
    /** By tube; of each analyte one, what was taken back left out. */
    Map<UUID, List<Measurement>> of(Collection<UUID> tubes);
}
