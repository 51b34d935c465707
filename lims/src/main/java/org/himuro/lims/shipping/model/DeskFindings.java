package org.himuro.lims.shipping.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.shipping.CheckAtDesk;
import org.himuro.lims.shipping.DeskFinding;
import org.himuro.lims.shipping.OuterState;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.SealSeen;

/** What the desk saw against what was packed. Pure. */
public final class DeskFindings {
    private DeskFindings() {}

    public static List<DeskFinding> of(CheckAtDesk seen, Packaging packed) {
        Set<DeskFinding> findings = EnumSet.noneOf(DeskFinding.class);
        if (differ(seen.seal(), packed.seal())) {
            findings.add(DeskFinding.SEAL_OTHER);
        }
        if (seen.sealSeen() == SealSeen.BROKEN) {
            findings.add(DeskFinding.SEAL_BROKEN);
        }
        if (seen.sealSeen() == SealSeen.NONE && packed.seal().isPresent()) {
            findings.add(DeskFinding.SEAL_NONE);
        }
        seen.outer().forEach(outer -> findings.add(outside(outer)));
        if (nothingLeft(seen, packed)) {
            findings.add(DeskFinding.NO_COOLANT);
        }
        if (differ(seen.logger(), packed.logger())) {
            findings.add(DeskFinding.LOGGER_OTHER);
        }
        return List.copyOf(findings);
    }

    /** A number that was read where none was put is another as well. */
    private static boolean differ(Optional<String> read, Optional<String> put) {
        return read.map(DeskFindings::plain)
                .filter(number -> !put.map(DeskFindings::plain).equals(Optional.of(number)))
                .isPresent();
    }

    private static String plain(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static DeskFinding outside(OuterState outer) {
        return switch (outer) {
            case DAMAGED -> DeskFinding.OUTER_DAMAGED;
            case TORN -> DeskFinding.OUTER_TORN;
            case WET -> DeskFinding.OUTER_WET;
        };
    }

    private static boolean nothingLeft(CheckAtDesk seen, Packaging packed) {
        boolean noIce = seen.dryIceKg().filter(kg -> kg.signum() == 0).isPresent();
        boolean noNitrogen = seen.grossKg()
                .flatMap(gross -> packed.tareKg().filter(tare -> gross.compareTo(tare) <= 0))
                .isPresent();
        return noIce || noNitrogen;
    }
}
