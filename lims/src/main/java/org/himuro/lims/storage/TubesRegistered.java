package org.himuro.lims.storage;

/** How many tubes were registered. */
public record TubesRegistered(int tubes) {}
