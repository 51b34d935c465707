package org.himuro.lims.processing.model;

import java.util.Optional;
import java.util.UUID;

/**
 * The tube that something is to go into.
 *
 * @param code empty where it was to be the next of the case and there is none left, or what was scanned can be no tube
 * @param id of the tube on record, or of the new one
 * @param onRecord it is one already
 * @param scanned as it was scanned; empty where the code is given
 */
public record ChildTube(Optional<String> code, UUID id, boolean onRecord, String scanned) {}
