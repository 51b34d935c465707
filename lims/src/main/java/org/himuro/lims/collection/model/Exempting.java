package org.himuro.lims.collection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.ExemptLine;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.ExemptionAnswer;
import org.himuro.lims.collection.ExemptionEvent;
import org.himuro.lims.collection.Exemptions;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.RevokeExemption;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;

/** What a case's protocol wants and cannot be had, and that it can be had after all. */
public final class Exempting {
    private Exempting() {}

    public static Decision<ExemptionAnswer> exempt(ExemptLine command, Act act, Reads reads, Protocols protocols) {
        var card = own(command.caseId(), act, reads);
        if (card.isEmpty()) {
            return Decision.refused(Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        var known = protocols.of(card.get()).flatMap(p -> p.specimen(command.line()));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("LINE_UNKNOWN", UnknownCode.shown(command.line())));
        }
        var id = Exemption.idOf(command.caseId(), command.line());
        var before = reads.state(Exemptions.KIND, id);
        if (before.filter(x -> !x.revoked()).isPresent()) {
            return Decision.refused(Reason.of("LINE_EXEMPT", card.get().code()));
        }
        var fact = new ExemptionEvent.LineExempted(command.caseId(), command.line(), command.why());
        return done(id, fact, false, act);
    }

    public static Decision<ExemptionAnswer> revoke(RevokeExemption command, Act act, Reads reads) {
        var card = own(command.caseId(), act, reads);
        if (card.isEmpty()) {
            return Decision.refused(Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        var id = Exemption.idOf(command.caseId(), command.line());
        if (reads.state(Exemptions.KIND, id).filter(x -> !x.revoked()).isEmpty()) {
            return Decision.refused(Reason.of("LINE_NOT_EXEMPT", card.get().code()));
        }
        return done(id, new ExemptionEvent.ExemptionRevoked(command.why()), true, act);
    }

    private static Optional<Case> own(UUID caseId, Act act, Reads reads) {
        return reads.state(Cases.KIND, caseId)
                .filter(c -> c.site().equals(act.actor().site()));
    }

    private static Decision<ExemptionAnswer> done(UUID id, ExemptionEvent fact, boolean revoked, Act act) {
        var entry = new Entry(Exemptions.KIND.ref(id), fact, act.occurredAt());
        return new Decision.Accepted<>(List.of(entry), new ExemptionAnswer(id, revoked));
    }
}
