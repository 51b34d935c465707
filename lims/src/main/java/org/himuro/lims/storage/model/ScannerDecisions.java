package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.rackfile.RackTeaching;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ForgetRackScanner;
import org.himuro.lims.storage.RackScanner;
import org.himuro.lims.storage.RackScanners;
import org.himuro.lims.storage.ScannerAnswer;
import org.himuro.lims.storage.StorageEvent.RackScannerForgotten;
import org.himuro.lims.storage.StorageEvent.RackScannerTaught;
import org.himuro.lims.storage.TeachRackScanner;

/** The rack scanners of a site, explained by the site itself. */
public final class ScannerDecisions {
    private ScannerDecisions() {}

    public static Decision<ScannerAnswer> teach(TeachRackScanner command, Act act) {
        var reasons = new ArrayList<Reason>();
        if (command.name().isBlank() || command.name().length() > RackScanner.NAME) {
            reasons.add(Reason.of("SCANNER_NAME_LENGTH", RackScanner.NAME));
        }
        fault(command.mapping()).ifPresent(what -> reasons.add(Reason.of("RACK_FORM_WRONG", what)));
        var fact = new RackScannerTaught(act.actor().site(), command.name(), command.mapping());
        return reasons.isEmpty() ? accepted(command.name(), fact, act) : new Decision.Refused<>(reasons);
    }

    private static Optional<String> fault(String mapping) {
        if (mapping.length() > RackScanner.MAPPING) {
            return Optional.of(mapping.length() + " > " + RackScanner.MAPPING);
        }
        try {
            RackTeaching.of(mapping);
            return Optional.empty();
        } catch (IllegalArgumentException fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    public static Decision<ScannerAnswer> forget(ForgetRackScanner command, Act act, Reads reads) {
        return reads.state(RackScanners.KIND, RackScanners.streamOf(act.actor().site(), command.name()))
                .filter(scanner -> !scanner.forgotten())
                .map(scanner -> accepted(command.name(), new RackScannerForgotten(), act))
                .orElseGet(() -> Decision.refused(Reason.of("SCANNER_UNKNOWN", command.name())));
    }

    private static Decision<ScannerAnswer> accepted(String name, Fact fact, Act act) {
        var stream = RackScanners.KIND.ref(RackScanners.streamOf(act.actor().site(), name));
        return new Decision.Accepted<>(List.of(new Entry(stream, fact, act.occurredAt())), new ScannerAnswer(name));
    }
}
