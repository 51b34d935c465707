package org.himuro.lims.collection;

import java.util.UUID;
import org.himuro.lims.collection.Plan.PlanStep;

/** The plan after somebody looked at it. */
public record PlanAnswer(UUID plan, PlanStep step) {}
