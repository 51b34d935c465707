package org.himuro.lims.collection.model;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.FollowProtocol;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseProtocolSet;
import org.himuro.lims.specimen.Cases;
import org.himuro.sop.protocol.ProtocolVersion;

/** Which version of which protocol a case follows (C1): that of its day, until somebody moves it. */
public final class Following {
    private Following() {}

    public static Decision<CaseAnswer> follow(FollowProtocol command, Act act, Reads reads, Protocols protocols) {
        var known = reads.state(Cases.KIND, command.caseId())
                .filter(c -> c.site().equals(act.actor().site()));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        var card = known.get();
        var wanted = new ProtocolVersion(command.protocol(), command.version());
        var reasons = new ArrayList<Reason>();
        if (card.closed()) {
            reasons.add(Reason.of("CASE_CLOSED", card.code()));
        }
        if (protocols
                .inForce(command.protocol(), act.occurredAt())
                .filter(p -> p.version().equals(wanted))
                .isEmpty()) {
            var shown = UnknownCode.shown(command.protocol()) + " v" + command.version();
            reasons.add(Reason.of("PROTOCOL_NOT_IN_FORCE", shown, act.occurredAt()));
        }
        if (protocols.of(card).filter(p -> p.version().equals(wanted)).isPresent()) {
            reasons.add(Reason.of("PROTOCOL_FOLLOWED", wanted.toString()));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var set =
                new CaseProtocolSet(wanted.id(), wanted.version(), command.why().name());
        return new Decision.Accepted<>(
                List.of(new Entry(Cases.KIND.ref(card.id()), set, act.occurredAt())),
                new CaseAnswer(card.id(), card.code(), card.colour(), List.of()));
    }
}
