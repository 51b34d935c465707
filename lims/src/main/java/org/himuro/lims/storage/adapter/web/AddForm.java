package org.himuro.lims.storage.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.application.Arrangement;

/** A new shelf, rack or box in the place looked at. */
sealed interface AddForm {
    record Read(RegisterContainer command) implements AddForm {}

    record Wrong(List<Reason> faults) implements AddForm {}

    static AddForm read(Arrangement at, PostedForm form) {
        var faults = new ArrayList<Reason>();
        var type = form.one(at.inner(), "type");
        if (type.isEmpty()) {
            faults.add(Reason.of("TYPE_MISSING"));
        }
        var cell = form.text("cell");
        if (at.place().rows() > 0 && cell.isEmpty()) {
            faults.add(Reason.of("POSITION_MISSING", at.place().code()));
        }
        boolean none = form.number("rows") == 0
                && form.number("columns") == 0
                && type.filter(AddForm::mayHaveNone).isPresent();
        if (!none) {
            range(form.number("rows"), 26, "BOX_ROWS_RANGE", faults);
            range(form.number("columns"), 99, "BOX_COLUMNS_RANGE", faults);
        }
        var code = Optional.of(form.text("code")).filter(text -> !text.isEmpty());
        if (code.filter(AddForm::ours).isPresent()) {
            faults.add(Reason.of("CODE_OF_OURS"));
        }
        return faults.isEmpty()
                ? new Read(new RegisterContainer(
                        code,
                        type.orElseThrow(),
                        form.text("name"),
                        form.number("rows"),
                        form.number("columns"),
                        "NONE",
                        Optional.of(new Spot(at.place().code(), cell))))
                : new Wrong(faults);
    }

    /** A room, and what tubes are in without positions. */
    private static boolean mayHaveNone(ContainerType type) {
        return type == ContainerType.ROOM || type.isLoose();
    }

    private static void range(int number, int most, String code, List<Reason> faults) {
        if (number < 1 || number > most) {
            faults.add(Reason.of(code, 1, most));
        }
    }

    /** Our own codes are given by the system, each once; a maker's code is kept as it is read. */
    private static boolean ours(String code) {
        return ScanText.normalise(code) instanceof Symbol.Code(ParsedCode parsed)
                && (parsed instanceof ParsedCode.OurCode
                        || parsed instanceof ParsedCode.CommandCode
                        || parsed instanceof ParsedCode.CheckWrong);
    }
}
