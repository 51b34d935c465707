package org.himuro.lims.ledger.model;

import java.util.List;
import java.util.Map;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Reason;

/**
 * One stream of a dossier against its own chain and against what the seals hold of it.
 *
 * @param sealed the sealed hash of each fact, by seq
 */
record StreamCheck(Dossier.Stream stream, Map<Long, Digest> sealed) {

    /** @return how many facts are not sealed yet */
    long run(List<Reason> faults) {
        var previous = Chain.START;
        long expected = 1;
        long unsealed = 0;
        for (var fact : stream.facts()) {
            if (fact.seq() != expected) {
                faults.add(fault("FACT_MISSING", expected));
                expected = fact.seq();
            } else if (!Chain.next(previous, content(fact), fact.body()).hex().equals(fact.hash())) {
                faults.add(fault("FACT_CHANGED", fact.seq()));
            }
            previous = Digest.ofHex(fact.hash());
            var inSeal = sealed.get(fact.seq());
            if (inSeal == null) {
                unsealed++;
            } else if (!inSeal.hex().equals(fact.hash())) {
                faults.add(fault("FACT_NOT_AS_SEALED", fact.seq()));
            }
            expected++;
        }
        for (long seq : sealed.keySet()) {
            if (seq >= expected) {
                faults.add(fault("TAIL_CUT", seq));
            }
        }
        return unsealed;
    }

    private Reason fault(String code, long seq) {
        return Reason.of(code, stream.kind(), stream.id(), seq);
    }

    private Chain.Content content(Dossier.StoredFact fact) {
        return Chain.Content.of(
                fact.id(),
                fact.act(),
                new StreamRef(stream.kind(), stream.id()),
                fact.seq(),
                fact.type(),
                fact.occurredAt(),
                fact.recordedAt(),
                new Actor(fact.actor(), fact.device(), fact.site()));
    }
}
