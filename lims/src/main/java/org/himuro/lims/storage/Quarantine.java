package org.himuro.lims.storage;

import java.util.UUID;

/** Whether a container is a place of quarantine. */
public record Quarantine(UUID id, UUID container, boolean quarantine) {}
