package org.himuro.lims.storage;

/**
 * A request: from now on places are proposed by these rules (B3). Refused: {@code RULES_CHANGED_MEANWHILE},
 * {@code RULES_UNCHANGED}, and what cannot be followed together.
 *
 * @param version that the change was made from; 0 where none were set
 */
public record SetAllocationRules(int version, AllocationRules rules) {}
