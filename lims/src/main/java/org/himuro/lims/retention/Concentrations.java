package org.himuro.lims.retention;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The concentrations of nucleic acid measured last, for the mass of a reserve; a context below measures. */
@FunctionalInterface
public interface Concentrations {
    /** Nanograms per microlitre, by tube; those never measured are absent. */
    Map<UUID, BigDecimal> of(Collection<UUID> tubes);
}
