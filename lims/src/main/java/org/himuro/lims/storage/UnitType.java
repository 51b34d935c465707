package org.himuro.lims.storage;

import java.util.UUID;

/**
 * A kind of unit that a site builds more than once (B1).
 *
 * @param name as people call it, one of a site
 * @param layout as {@link Layout#text}
 * @param withdrawn no further unit is built of it; those that were stay
 */
public record UnitType(UUID id, UUID site, String name, String temperatureClass, String layout, boolean withdrawn) {
    public static final int NAME = 60;
}
