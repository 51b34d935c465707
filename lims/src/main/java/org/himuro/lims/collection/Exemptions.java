package org.himuro.lims.collection;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ExemptionEvent.ExemptionRevoked;
import org.himuro.lims.collection.ExemptionEvent.LineExempted;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of exemptions. */
public final class Exemptions implements StreamKind<Exemption> {
    public static final Exemptions KIND = new Exemptions();
    private static final UUID NOBODY = new UUID(0, 0);

    private Exemptions() {}

    @Override
    public String name() {
        return "exemption";
    }

    @Override
    public Exemption blank(UUID id) {
        return new Exemption(id, NOBODY, "", Exemption.Why.DECEASED, NOBODY, Instant.EPOCH, true);
    }

    @Override
    public Exemption after(Exemption before, Recorded recorded) {
        return recorded.fact() instanceof ExemptionEvent event ? after(before, event, recorded) : before;
    }

    private static Exemption after(Exemption x, ExemptionEvent event, Recorded recorded) {
        return switch (event) {
            case LineExempted e ->
                new Exemption(
                        x.id(), e.caseId(), e.line(), e.why(), recorded.actor().person(), recorded.occurredAt(), false);
            case ExemptionRevoked e ->
                new Exemption(x.id(), x.caseId(), x.line(), x.why(), x.declaredBy(), x.declaredAt(), true);
        };
    }
}
