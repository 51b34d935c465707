package org.himuro.lims.collection.application;

import java.time.ZoneId;

/**
 * The wall board as it is first shown.
 *
 * @param site name of the site
 * @param zone its zone
 * @param live address of the stream, which also answers JSON
 * @param state the {@link Board} as JSON
 */
public record BoardPage(String site, ZoneId zone, String live, String state) {}
