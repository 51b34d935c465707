package org.himuro.lims.processing;

import java.util.UUID;

/**
 * What was taken of an instrument's file.
 *
 * @param reading by which it can be taken back
 */
public record FileTaken(UUID reading, int tubes, int values) {}
