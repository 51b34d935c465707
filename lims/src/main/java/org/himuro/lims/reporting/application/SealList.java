package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.model.Seal;

/** @param next the number before which the following page begins */
public record SealList(List<Seal> seals, boolean first, Optional<Long> next) {
    public SealList {
        seals = List.copyOf(seals);
    }

    /** The hash as people compare it: its beginning. */
    public static String beginning(Seal seal) {
        return seal.hash().hex().substring(0, 16);
    }
}
