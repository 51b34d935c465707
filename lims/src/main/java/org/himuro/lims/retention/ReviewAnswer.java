package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.UUID;

/** @param until the day until which it is kept; the day on which its time was over, where that was only found */
public record ReviewAnswer(UUID caseId, LocalDate until) {}
