package org.himuro.lims.collection;

import java.util.UUID;

/** @param facts how many facts were taken back */
public record UndoAnswer(UUID act, int facts) {}
