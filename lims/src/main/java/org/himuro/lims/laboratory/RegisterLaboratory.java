package org.himuro.lims.laboratory;

import java.util.UUID;

/** Report {@code register-laboratory}. @param capacityPerMonth genomes a month; 0 where not said */
public record RegisterLaboratory(UUID site, int capacityPerMonth) {}
