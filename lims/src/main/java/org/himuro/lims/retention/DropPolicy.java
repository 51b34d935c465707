package org.himuro.lims.retention;

/** A draft is not wanted (request {@code drop-policy}). Refused: {@code POLICY_UNKNOWN}, {@code POLICY_DECIDED}. */
public record DropPolicy(String project, int version) {}
