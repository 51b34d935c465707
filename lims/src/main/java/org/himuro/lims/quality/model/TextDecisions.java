package org.himuro.lims.quality.model;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.quality.DeviationEvent.DeviationSigned;
import org.himuro.lims.quality.RemoveText;
import org.himuro.lims.quality.RemovedTexts;
import org.himuro.lims.quality.TextAnswer;
import org.himuro.lims.quality.TextEvent.TextRemoved;
import org.himuro.lims.quality.Why;
import org.himuro.lims.shared.Reason;

/** Whether what somebody wrote may be deleted. */
public final class TextDecisions {
    private TextDecisions() {}

    /** @param known a fact of the site names it, and it is still there */
    public static Decision<TextAnswer> remove(RemoveText command, boolean known, Act act, Reads reads) {
        var stream = RemovedTexts.KIND.ref(RemovedTexts.idOf(command.digest()));
        if (reads.state(RemovedTexts.KIND, stream.id()).isPresent()) {
            return Decision.refused(Reason.of(known ? "TEXT_REMOVED" : "TEXT_UNKNOWN"));
        }
        var reasons = new ArrayList<Reason>();
        if (!known) {
            reasons.add(Reason.of("TEXT_UNKNOWN"));
        }
        if (!Why.REMOVAL.contains(command.reason())) {
            reasons.add(Reason.of("REASON_MISSING"));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var removed = new TextRemoved(command.about(), command.digest(), command.reason());
        return new Decision.Accepted<>(
                List.of(new Entry(stream, removed, act.occurredAt())), new TextAnswer(command.digest()));
    }

    /** Whether the fact keeps the hash of that text. What was signed is no text of anybody's, and stays. */
    public static boolean names(Recorded recorded, String digest) {
        return !(recorded.fact() instanceof DeviationSigned)
                && recorded.fact() instanceof Record fact
                && Canonical.write(fact).contains('"' + digest + '"');
    }
}
