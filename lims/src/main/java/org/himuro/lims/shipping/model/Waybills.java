package org.himuro.lims.shipping.model;

import java.util.Optional;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Carriers;
import org.himuro.lims.shipping.NumbersInUse;
import org.himuro.lims.shipping.WaybillCheck;

/** What a waybill number must satisfy. */
final class Waybills {
    private Waybills() {}

    static void check(Optional<String> code, Optional<String> number, Carriers carriers, Findings findings) {
        var carrier = carriers.of(code);
        findings.refuseIf(code.isPresent() && carrier.isEmpty(), "CARRIER_UNKNOWN", UnknownCode.shown(code.orElse("")));
        findings.refuseIf(code.isEmpty() && number.isPresent(), "CARRIER_MISSING");
        if (carrier.isPresent() && number.isPresent()) {
            var plain = WaybillCheck.plain(number.get());
            findings.refuseIf(!WaybillCheck.NONE.holds(plain), "CARRIER_NOT_PLAIN");
            findings.refuseIf(
                    WaybillCheck.NONE.holds(plain) && !carrier.get().check().holds(plain),
                    "WAYBILL_CHECK_WRONG",
                    plain,
                    carrier.get().code());
        }
    }

    static Reason used(NumbersInUse.Kind kind, NumbersInUse.Asked asked) {
        return switch (kind) {
            case SEAL -> Reason.of("SEAL_USED", asked.seal());
            case LOGGER -> Reason.of("LOGGER_ON_THE_ROAD", asked.logger());
            case WAYBILL -> Reason.of("WAYBILL_USED", asked.waybill());
        };
    }
}
