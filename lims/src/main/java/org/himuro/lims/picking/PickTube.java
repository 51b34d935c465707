package org.himuro.lims.picking;

/**
 * A request: a tube of the list was scanned, it is in hand and its place stays kept for it. Refused where it is not on the list, or may
 * not be used any more; one that is in hand for this list already stays so.
 *
 * @param tube as it was scanned
 */
public record PickTube(String pick, String tube) {}
