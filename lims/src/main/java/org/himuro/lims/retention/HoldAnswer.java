package org.himuro.lims.retention;

import java.util.UUID;

/** @param tubes that it is about; 0 where it is about a whole case */
public record HoldAnswer(UUID hold, int tubes) {}
