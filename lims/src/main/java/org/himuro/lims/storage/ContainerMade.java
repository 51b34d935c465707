package org.himuro.lims.storage;

/** @param containers how many, with everything inside */
public record ContainerMade(String code, int containers) {}
