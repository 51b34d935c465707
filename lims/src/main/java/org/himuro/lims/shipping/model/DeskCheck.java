package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.CheckAtDesk;
import org.himuro.lims.shipping.DeskFinding;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.ReceiptEvent.DeskChecked;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelEvent.ParcelArrived;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;

/**
 * The desk's look at a closed parcel: always recorded, and what it differs in marked once. With the first look the parcel has arrived;
 * no tube in it is received by that (invariant 5).
 */
public final class DeskCheck {
    private DeskCheck() {}

    public static Decision<ParcelAnswer> decide(
            CheckAtDesk command, Found found, ShippingRules rules, Reads reads, Act act) {
        var parcel = found.parcel().flatMap(id -> reads.state(Parcels.KIND, id));
        return parcel.isEmpty()
                ? TellingLegs.unknown(command.parcel())
                : seen(command, parcel.get(), found, rules, reads, act);
    }

    private static Decision<ParcelAnswer> seen(
            CheckAtDesk command, Parcel parcel, Found found, ShippingRules rules, Reads reads, Act act) {
        var findings = DeskFindings.of(command, Packagings.of(reads, parcel.id()));
        var before = Receipts.of(reads, parcel.id());
        var entries = new ArrayList<Entry>();
        var warnings = new ArrayList<Reason>();
        if (parcel.arrivedAt().isEmpty()) {
            var marks = Arriving.marks(parcel, found, rules, reads, act);
            var arrived =
                    new ParcelArrived(act.actor().site(), condition(findings).name(), command.dryIceKg());
            entries.addAll(Arriving.facts(parcel, arrived, marks, act));
            entries.addAll(Arriving.loggerBack(parcel.id(), reads, act));
            warnings.addAll(marks.warnings());
        }
        entries.add(
                new Entry(Receipts.KIND.ref(Receipts.idOf(parcel.id())), fact(command, findings), act.occurredAt()));
        findings.stream()
                .filter(f -> !known(before, f))
                .forEach(f -> entries.add(
                        new Entry(Parcels.KIND.ref(parcel.id()), new ParcelMarked(f.mark()), act.occurredAt())));
        findings.forEach(f -> warnings.add(Reason.of(f.mark(), parcel.code())));
        return new Decision.Accepted<>(entries, new ParcelAnswer(parcel.code(), 0, warnings));
    }

    private static DeskChecked fact(CheckAtDesk c, List<DeskFinding> findings) {
        return new DeskChecked(
                c.sealSeen(), c.seal(), c.outer(), c.dryIceKg(), c.grossKg(), c.logger(), c.pictures(), findings);
    }

    private static boolean known(Receipt before, DeskFinding finding) {
        return before.desk().map(Receipt.Desk::findings).orElse(List.of()).contains(finding);
    }

    /** The gravest, in the words that an arrival has. */
    private static ArrivalCondition condition(List<DeskFinding> findings) {
        return Optional.of(ArrivalCondition.NO_COOLANT)
                .filter(c -> findings.contains(DeskFinding.NO_COOLANT))
                .or(() -> Optional.of(ArrivalCondition.SEAL_BROKEN)
                        .filter(c -> findings.stream().anyMatch(f -> f.name().startsWith("SEAL"))))
                .or(() -> Optional.of(ArrivalCondition.OUTER_DAMAGED)
                        .filter(c -> findings.stream().anyMatch(f -> f.name().startsWith("OUTER"))))
                .orElse(ArrivalCondition.OK);
    }
}
