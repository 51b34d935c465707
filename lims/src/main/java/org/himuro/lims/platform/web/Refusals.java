package org.himuro.lims.platform.web;

import java.util.List;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;

/** Why an act was not done, for a page; nothing where it was. */
public final class Refusals {
    private Refusals() {}

    public static List<Reason> of(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons, var repeated) -> reasons;
            case Outcome.InProgress<?> running -> List.of(Reason.of("IN_PROGRESS"));
            case Outcome.OtherContent<?> other -> List.of(Reason.of("OTHER_CONTENT"));
        };
    }
}
