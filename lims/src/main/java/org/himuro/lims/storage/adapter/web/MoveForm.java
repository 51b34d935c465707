package org.himuro.lims.storage.adapter.web;

import java.util.List;
import java.util.Optional;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.application.ArrangePage;

/** Where something is to go: scanned, or chosen from the list. */
sealed interface MoveForm {
    record Read(MoveContainer command) implements MoveForm {}

    record Wrong(Reason reason) implements MoveForm {}

    static MoveForm read(String container, PostedForm form) {
        var scanned = form.text("scan");
        var chosen = form.text("target");
        if (scanned.isEmpty() == chosen.isEmpty()) {
            return new Wrong(Reason.of(scanned.isEmpty() ? "TARGET_MISSING" : "TARGET_TWICE"));
        }
        if (chosen.equals(ArrangePage.OUT)) {
            return new Read(new MoveContainer(container, Optional.empty()));
        }
        return scanned.isEmpty() ? to(container, chosen(chosen)) : scanned(container, scanned);
    }

    private static MoveForm to(String container, Spot spot) {
        return new Read(new MoveContainer(container, Optional.of(spot)));
    }

    private static Spot chosen(String value) {
        var parts = List.of(value.split(" ", 2));
        return new Spot(parts.getFirst(), parts.size() > 1 ? parts.getLast() : "");
    }

    /** A code of a position says both; that of a container says where, and it has no positions. */
    private static MoveForm scanned(String container, String text) {
        return switch (ScanText.normalise(text)) {
            case Symbol.Code(ParsedCode.PositionCode position) ->
                position.within()
                        .code()
                        .map(code ->
                                to(container, new Spot(code, position.cell().label())))
                        .orElseGet(() -> new Wrong(Reason.of("POSITION_EXPECTED", "")));
            case Symbol.Code(ParsedCode.ItemCode item) -> to(container, new Spot(item.text(), ""));
            case Symbol.Code(ParsedCode.CheckWrong wrong) -> new Wrong(Reason.of("SCAN_MISREAD"));
            default -> to(container, chosen(text));
        };
    }
}
