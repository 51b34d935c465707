package org.himuro.lims.shared;

import java.util.UUID;

/** Where new ids come from. A port: the pure code asks for ids, an adapter makes them. */
@FunctionalInterface
public interface Ids {
    /** A new UUIDv7, greater than every id this source gave before. */
    UUID next();
}
