package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;

/** The two verbs of a correction, one for each of the two people. */
@Singleton
public record CorrectionVerbs(ProposingCorrection proposing, DecidingCorrection deciding) {}
