package org.himuro.lims.collection;

import java.util.UUID;

/**
 * Somebody looked at a plan (request {@code clear-plan}). Refused: {@code PLAN_UNKNOWN}, {@code PLAN_NOT_HELD},
 * {@code PLAN_OPENED}, {@code PLAN_CANCELLED}.
 */
public record ClearPlan(UUID plan, Why why) {

    /** What they found; the first three clear the plan, the others end it. */
    public enum Why {
        CHECKED_AT_HOSPITAL,
        CHECKED_WITH_PATIENT,
        TYPING_ERROR,
        OTHER_PERSON,
        ORDER_OFF;

        public boolean clears() {
            return switch (this) {
                case CHECKED_AT_HOSPITAL, CHECKED_WITH_PATIENT, TYPING_ERROR -> true;
                case OTHER_PERSON, ORDER_OFF -> false;
            };
        }
    }
}
