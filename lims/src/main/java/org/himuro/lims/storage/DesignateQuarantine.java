package org.himuro.lims.storage;

/**
 * A request: everything in this container is a place of quarantine from now on, or no longer. Tubes of a donor who has
 * withdrawn may be stored nowhere else (invariant 7).
 */
public record DesignateQuarantine(String container, boolean quarantine) {}
