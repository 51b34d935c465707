package org.himuro.lims.storage;

/** @param changed false where it was as wanted already */
public record Designated(String container, boolean changed) {}
