package org.himuro.lims.collection;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What is said about a specimen that cannot be had. */
public sealed interface ExemptionEvent extends Fact {

    /** @param line of the case's protocol */
    record LineExempted(UUID caseId, String line, Exemption.Why why) implements ExemptionEvent {}

    record ExemptionRevoked(RevokeExemption.Why why) implements ExemptionEvent {}
}
