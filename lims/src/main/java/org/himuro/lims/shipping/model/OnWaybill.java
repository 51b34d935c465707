package org.himuro.lims.shipping.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.NumbersInUse;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.PackagingEvent.WaybillPut;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.WaybillCheck;

/** The waybill with which a parcel is given: one number goes with one parcel. */
record OnWaybill(UUID parcel, Packaging packed, String carrier, String waybill, PackingDesk desk) {

    /** The request. */
    void against(Findings findings) {
        Waybills.check(written(carrier), written(waybill), desk.carriers(), findings);
        used().ifPresent(findings::refuse);
    }

    Optional<Reason> used() {
        var asked = new NumbersInUse.Asked(parcel, "", "", carrier, WaybillCheck.plain(waybill));
        return asked.waybill().isEmpty()
                ? Optional.empty()
                : desk.inUse().of(asked).stream()
                        .map(kind -> Waybills.used(kind, asked))
                        .findFirst();
    }

    List<Entry> facts(Act act) {
        var put = new WaybillPut(written(carrier), written(waybill).map(WaybillCheck::plain));
        var known = new WaybillPut(packed.carrier(), packed.waybill());
        return put.equals(known)
                ? List.of()
                : List.of(new Entry(Packagings.KIND.ref(packed.id()), put, act.occurredAt()));
    }

    /** A report is kept as it is; its number counts as this parcel's where it can be one and no other parcel has it. */
    List<Entry> factsOfReport(Act act) {
        var wrong = new Findings();
        Waybills.check(written(carrier), written(waybill), desk.carriers(), wrong);
        return wrong.isRefused() || written(waybill).isEmpty() || used().isPresent() ? List.of() : facts(act);
    }

    private static Optional<String> written(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }
}
