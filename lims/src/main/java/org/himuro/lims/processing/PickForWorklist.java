package org.himuro.lims.processing;

import java.util.Optional;

/**
 * A tube of the list is in hand, and the new tube beside it (request {@code pick-for-worklist}): refused where it is not on the
 * list, or where the new tube may not take its content.
 *
 * @param tube as it was scanned
 * @param child the new tube as it was scanned
 */
public record PickForWorklist(String worklist, String tube, Optional<String> child) {}
