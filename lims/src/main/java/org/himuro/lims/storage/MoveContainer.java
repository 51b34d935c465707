package org.himuro.lims.storage;

import java.util.Optional;

/**
 * A request: a container with everything in it to another place. One fact in the container's stream.
 *
 * @param into absent: out of its place, in hand
 */
public record MoveContainer(String container, Optional<RegisterContainer.Spot> into) {}
