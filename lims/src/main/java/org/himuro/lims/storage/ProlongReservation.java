package org.himuro.lims.storage;

import java.time.Instant;

/** A request: a reservation ends later, or earlier, than was said. @param reservation its code */
public record ProlongReservation(String reservation, Instant until) {}
