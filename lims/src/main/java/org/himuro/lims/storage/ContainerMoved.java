package org.himuro.lims.storage;

/** @param moved false where it stood there already */
public record ContainerMoved(String container, boolean moved) {}
