package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.Layer;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelCheck;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Closing;
import org.himuro.lims.shipping.model.Ends;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.Parcels;

/** Decides the closing of a parcel without doing it: the same rules, and so the same reasons. */
@Singleton
final class CheckingParcel implements ParcelCheck {
    private final Lookup lookup;
    private final Current current;
    private final ShippingRules rules;
    private final PackingDesks desks;

    CheckingParcel(Lookup lookup, Current current, ShippingRules rules, PackingDesks desks) {
        this.lookup = lookup;
        this.current = current;
        this.rules = rules;
        this.desks = desks;
    }

    @Override
    public List<Reason> against(UUID parcel, Instant now) {
        return current.state(Parcels.KIND, parcel)
                .filter(p -> p.step().compareTo(ParcelStep.CLOSED) <= 0)
                .map(p -> against(p, now))
                .orElse(List.of());
    }

    private List<Reason> against(Parcel p, Instant now) {
        var found = lookup.findWithPackedBoxes(p.code(), p.sender()).at(desks.desk());
        var arrival = p.expectedArrival()
                .or(() -> found.ends().map(Ends::receiver).map(r -> ShowingPacking.arrival(current, r, now)));
        if (arrival.isEmpty()) {
            return List.of();
        }
        var command = ClosePackage.of(p.code(), Packagings.of(current, p.id()), arrival.get());
        var act = Act.of(p.id(), "close-package", command, Actor.system(p.sender()), now, now);
        return Closing.decide(command, found, rules, current, act) instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().filter(r -> counts(r, p)).toList()
                : List.of();
    }

    /** That it is closed already is no reason; and a label can only be looked at when it was printed. */
    private static boolean counts(Reason reason, Parcel p) {
        return switch (reason.code()) {
            case "PARCEL_NOT_OPEN" -> p.step() != ParcelStep.CLOSED;
            case "LAYER_NOT_CHECKED" -> !reason.args().getFirst().equals(Layer.LABEL.name());
            default -> true;
        };
    }
}
