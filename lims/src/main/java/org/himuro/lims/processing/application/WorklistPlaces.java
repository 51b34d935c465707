package org.himuro.lims.processing.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where tubes lie, to be fetched: code of the container and cell. Those that are in hand are absent. */
@FunctionalInterface
public interface WorklistPlaces {
    Map<UUID, String> of(Collection<UUID> tubes);
}
