package org.himuro.lims.labelling;

/**
 * Case numbers are set aside for the device that the actor is at (request {@code lease-serials}). Refused: {@code DEVICE_NEEDED},
 * {@code COUNT_OUT_OF_RANGE}, {@code PROJECT_UNKNOWN}.
 *
 * @param project two letters without I, O, Q
 * @param count of codes, 1 to {@value SerialLease#MOST}
 */
public record LeaseSerials(String project, int count) {}
