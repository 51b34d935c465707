package org.himuro.lims.procedure;

/** The version after the act. */
public record RevisionAnswer(String procedure, int version, Revision.Step step) {}
