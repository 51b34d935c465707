package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.BeginParcel;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackagingEvent.PackedFor;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ShipmentSource.Wanted;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.TransportClass;

/** Whether a parcel for an order or a pick list may be begun: as any parcel to that receiver. */
public final class Beginning {
    private Beginning() {}

    /**
     * What was looked up before the decision.
     *
     * @param receiver the site that the reference or the command names
     * @param kept how the first of its tubes is kept
     */
    public record Known(
            Opening.New parcel, Optional<Wanted> wanted, Optional<Sites.Site> receiver, Optional<TransportClass> kept) {

        /** What the reference says comes first. */
        public static Optional<String> receiver(Optional<Wanted> wanted, BeginParcel command) {
            return wanted.flatMap(Wanted::receiver).or(command::receiver).filter(r -> !r.isBlank());
        }

        Optional<Purpose> purpose(BeginParcel command) {
            return wanted.flatMap(Wanted::purpose).or(command::purpose);
        }

        Optional<TransportClass> temperature(BeginParcel command) {
            return command.temperature().or(() -> kept);
        }
    }

    public static Decision<ParcelAnswer> decide(
            BeginParcel command, Known known, ShippingRules rules, Reads reads, Act act) {
        var receiver = Known.receiver(known.wanted(), command);
        var purpose = known.purpose(command);
        var temperature = known.temperature(command);
        var findings = new Findings();
        findings.refuseIf(known.wanted().isEmpty(), "REFERENCE_UNKNOWN", UnknownCode.shown(command.reference()));
        findings.refuseIf(known.wanted().isPresent() && receiver.isEmpty(), "RECEIVER_MISSING", command.reference());
        findings.refuseIf(known.wanted().isPresent() && purpose.isEmpty(), "PURPOSE_MISSING", command.reference());
        findings.refuseIf(
                known.wanted().isPresent() && temperature.isEmpty(), "TEMPERATURE_MISSING", command.reference());
        return findings.or(() -> {
            var open = new OpenParcel(receiver.orElseThrow(), purpose.orElseThrow(), temperature.orElseThrow());
            return withReference(
                    Opening.decide(open, known.parcel(), known.receiver(), rules, reads, act), command, known, act);
        });
    }

    private static Decision<ParcelAnswer> withReference(
            Decision<ParcelAnswer> opened, BeginParcel command, Known known, Act act) {
        return switch (opened) {
            case Decision.Refused<ParcelAnswer> refused -> refused;
            case Decision.Accepted<ParcelAnswer>(var entries, var answer) -> {
                var all = new ArrayList<>(entries);
                var stream = Packagings.KIND.ref(Packagings.idOf(known.parcel().id()));
                all.add(new Entry(stream, new PackedFor(command.reference()), act.occurredAt()));
                yield new Decision.Accepted<>(all, answer);
            }
        };
    }
}
