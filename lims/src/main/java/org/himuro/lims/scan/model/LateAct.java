package org.himuro.lims.scan.model;

import java.util.Optional;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.ReportTimeUnknown;

/** What can be entered afterwards from paper. */
public enum LateAct {
    REMOVED,
    SAMPLED,
    CHILLED,
    FROZEN,
    FROZEN_80,
    STORED;

    /** The instant of the clock that this act gives; none for what no clock asks about. */
    public Optional<ReportTimeUnknown.Which> instant() {
        return switch (this) {
            case REMOVED -> Optional.of(ReportTimeUnknown.Which.RESECTED);
            case SAMPLED -> Optional.of(ReportTimeUnknown.Which.SAMPLED);
            case CHILLED -> Optional.of(ReportTimeUnknown.Which.CHILLED);
            case FROZEN, FROZEN_80 -> Optional.of(ReportTimeUnknown.Which.FROZEN);
            case STORED -> Optional.empty();
        };
    }

    /** The act that a command's code on the downtime form stands for. */
    public static Optional<LateAct> of(Command command) {
        return switch (command) {
            case Command.Reason reason -> Optional.empty();
            case Command.Packing packing -> Optional.empty();
            case Command.Word word ->
                switch (word) {
                    case REMOVED -> Optional.of(REMOVED);
                    case COLD_4C -> Optional.of(CHILLED);
                    case LN2 -> Optional.of(FROZEN);
                    case FREEZE80 -> Optional.of(FROZEN_80);
                    case STORE -> Optional.of(STORED);
                    case PICK, PACK, GIVE, TAKE, UNDO, CANCEL, PRINT, NEXT, YES, NO, CLAMPED -> Optional.empty();
                };
        };
    }
}
