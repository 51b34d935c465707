package org.himuro.lims.storage;

/**
 * A request: a kind of unit of the acting site, to build units of. Refused: {@code TYPE_NAME_LENGTH}, {@code TYPE_NAME_TAKEN}, and
 * whatever a unit of it would be refused for.
 *
 * @param layout as {@link Layout#text}
 */
public record DefineUnitType(String name, String temperatureClass, String layout) {}
