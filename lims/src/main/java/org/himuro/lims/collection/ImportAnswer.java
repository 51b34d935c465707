package org.himuro.lims.collection;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.collection.Plan.PlanStep;

/** The plans of a message as they stand after it, those of the same donor that it made wait included. */
public record ImportAnswer(UUID donor, List<Line> plans) {
    public ImportAnswer {
        plans = List.copyOf(plans);
    }

    public record Line(UUID plan, String orderNumber, PlanStep step) {}
}
