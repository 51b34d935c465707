package org.himuro.lims.storage;

/** @param version that is in force now */
public record AllocationRulesAnswer(int version) {}
