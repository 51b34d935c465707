package org.himuro.lims.storage;

import java.util.UUID;

/** A further code on a tube, e.g. its maker's. */
public record TubeAlias(UUID id, String code, UUID tube) {}
