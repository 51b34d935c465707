package org.himuro.lims.collection;

import java.util.UUID;

/**
 * Put into the refrigerator at 4 degrees (report {@code chill-tube}; S2).
 *
 * @param refrigerator the container
 * @param reason code of the card, {@code REASON01} ...
 */
public record ChillTube(UUID tube, UUID refrigerator, String reason) {}
