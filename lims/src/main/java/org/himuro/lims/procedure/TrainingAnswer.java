package org.himuro.lims.procedure;

import java.util.UUID;

/** Whose training it was. */
public record TrainingAnswer(UUID person, String procedure, int version) {}
