package org.himuro.lims.intake;

import java.util.UUID;

/** Where an import stands after the act. @param number of the part that the act was about, 0 for the whole */
public record IntakeAnswer(UUID imported, ImportPhase phase, int number) {}
