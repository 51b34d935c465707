package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;

/** What is done to tubes one by one. */
@Singleton
public record ProcessingVerbs(
        ProcessingTubes processing,
        UndoingProcessing undoing,
        RecordingMeasurements measuring,
        RecordingThaw thawing) {}
