package org.himuro.lims.processing;

/**
 * A tube was thawed, for another reason than processing it (report {@code record-thaw}; W3).
 *
 * @param reason one of {@link ThawReason}
 */
public record RecordThaw(String tube, ThawReason reason) {}
