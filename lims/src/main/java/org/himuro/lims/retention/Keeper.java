package org.himuro.lims.retention;

import java.util.Optional;
import org.himuro.lims.identity.Sites;

/** A kind of place at which material is kept (S21-S24). */
public enum Keeper {
    /** The institution that collected it, or its research group. */
    HOSPITAL,
    /** A bank that the programme has designated. */
    BIOBANK,
    CENTRAL;

    /** None of a laboratory or a carrier: they keep nothing. */
    public static Optional<Keeper> of(Sites.Category category) {
        return switch (category) {
            case HOSPITAL -> Optional.of(HOSPITAL);
            case BIOBANK -> Optional.of(BIOBANK);
            case CENTRAL_UNIT -> Optional.of(CENTRAL);
            case LABORATORY, CARRIER -> Optional.empty();
        };
    }
}
