package org.himuro.lims.labelling;

import java.util.UUID;

/**
 * @param job that the labels are printed in
 * @param labels how many it is about
 */
public record PrintAnswer(UUID job, int labels) {}
