package org.himuro.lims.storage;

import java.util.UUID;

/** A request of the system itself: the time of a reservation is over. */
public record ExpireReservation(UUID reservation) {}
