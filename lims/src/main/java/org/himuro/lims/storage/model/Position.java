package org.himuro.lims.storage.model;

import java.util.UUID;

/** @param cell in its normal form */
public record Position(UUID container, String cell) {}
