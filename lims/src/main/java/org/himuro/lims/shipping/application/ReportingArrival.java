package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.KeyedHash;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Arriving;
import org.himuro.lims.shipping.model.Stray;

/** Records that a closed parcel arrived, also one that is not addressed here. */
@Singleton
public final class ReportingArrival {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;
    private final KeyedHash hash;

    ReportingArrival(Acts acts, Lookup lookup, ShippingRules rules, KeyedHash hash) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
        this.hash = hash;
    }

    public Outcome<ParcelAnswer> run(
            ReportArrival command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "report-arrival", command, actor, occurredAt, recordedAt);
        var read = UnknownCode.kept(command.parcel());
        var found = lookup.find(read.orElse(command.parcel()), List.of(), actor.site());
        var stray = stray(command.parcel());
        return acts.perform(
                act, ParcelAnswer.class, reads -> Arriving.decide(command, found, stray, rules, reads, act));
    }

    private Stray stray(String scanned) {
        var kept = UnknownCode.kept(scanned);
        return new Stray(
                kept,
                scanned.codePointCount(0, scanned.length()),
                kept.isPresent() ? Optional.empty() : Optional.of(hash.of(scanned)));
    }
}
