package org.himuro.lims.collection;

import org.himuro.lims.specimen.Kit;

/** A kit after the act. */
public record KitAnswer(String code, Kit.Step step) {}
