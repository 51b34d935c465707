package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;

/** @param codes of cases that the device may give, in order; none where the lease is retired */
public record LeaseAnswer(UUID lease, List<String> codes) {
    public LeaseAnswer {
        codes = List.copyOf(codes);
    }
}
