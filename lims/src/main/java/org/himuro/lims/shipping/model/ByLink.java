package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.specimen.ParcelEvent.StatedByLink;
import org.himuro.lims.specimen.Parcels;

/** What a receiver without an account said: the same facts, and beside them by which link they were said. */
public final class ByLink {
    private ByLink() {}

    /** The decision itself where it was refused, says nothing new, or there is no such parcel. */
    public static <A extends Record> Decision<A> stated(
            Decision<A> decision, UUID parcel, UUID link, Optional<String> words, Reads reads, Act act) {
        if (!(decision instanceof Decision.Accepted<A>(var entries, var answer))
                || entries.isEmpty()
                || reads.state(Parcels.KIND, parcel).isEmpty()) {
            return decision;
        }
        var all = new ArrayList<>(entries);
        all.add(new Entry(Parcels.KIND.ref(parcel), new StatedByLink(link, words), act.occurredAt()));
        return new Decision.Accepted<>(all, answer);
    }
}
