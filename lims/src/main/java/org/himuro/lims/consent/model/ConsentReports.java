package org.himuro.lims.consent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.ConsentEvent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;

/** Reports about consent: always accepted. What the donor's consent is then, is derived from the whole history. */
public final class ConsentReports {
    private ConsentReports() {}

    public static Decision<ConsentAnswer> record(Reads reads, UUID donor, ConsentEvent fact, Act act) {
        var stream = Consents.KIND.ref(donor);
        var all = new ArrayList<Recorded>(reads.history(stream));
        all.add(new Recorded(
                act.id(),
                act.id(),
                stream,
                all.size() + 1L,
                fact,
                act.occurredAt(),
                act.recordedAt(),
                act.actor(),
                new Digest(new byte[32])));
        var after = History.fold(Consents.KIND, Consent.none(donor), all).getLast();
        return new Decision.Accepted<>(
                List.of(new Entry(stream, fact, act.occurredAt())), new ConsentAnswer(donor, after.standing()));
    }
}
