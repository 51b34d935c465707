package org.himuro.lims.storage.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.TypedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.application.ShowingReservations.Said;
import org.himuro.lims.storage.model.CellRange;

/** Forms about reservations: positions ticked or typed, what for, until when. */
final class ReserveForm {
    private static final Set<String> NOT_AGAIN = Set.of("csrf", "act", "cell");
    private static final int TYPED = 2_000;

    private final Map<String, Object> body;
    private final Fields fields;
    private final List<Reason> faults = new ArrayList<>();

    ReserveForm(Map<String, Object> body) {
        this.body = body;
        this.fields = Fields.form(body);
    }

    Fields fields() {
        return fields;
    }

    /** Values of the boxes that were ticked. */
    Set<String> ticked() {
        return switch (body.get("cell")) {
            case null -> Set.of();
            case Collection<?> several -> {
                var all = new LinkedHashSet<String>();
                several.forEach(one -> all.add(one.toString()));
                yield all;
            }
            case Object one -> Set.of(one.toString());
        };
    }

    /** What goes back into the page. */
    Said said(List<Reason> reasons) {
        var given = new LinkedHashMap<String, String>();
        body.keySet().stream()
                .filter(name -> !NOT_AGAIN.contains(name))
                .forEach(name -> given.put(name, String.valueOf(body.get(name))));
        return new Said(ticked(), given, reasons);
    }

    /** The request as the form says it; what is wrong with it is in {@link #faults}. */
    Optional<ReservePositions> reserve(String place, ZoneId zone) {
        var cells = new LinkedHashSet<>(ticked());
        var typed = fields.text("cells", TYPED);
        if (!typed.isEmpty()) {
            CellRange.read(typed).ifPresentOrElse(cells::addAll, () -> faults.add(Reason.of("CELLS_NOT_UNDERSTOOD")));
        }
        var free =
                fields.count("count", 1, ReservePositions.MOST).map(count -> new ReservePositions.Free(place, count));
        var until = until(zone);
        var note = Optional.of(fields.text("note")).filter(text -> !text.isEmpty());
        faults.addAll(fields.faults());
        return faults.isEmpty()
                ? until.map(at -> new ReservePositions(
                        cells.stream()
                                .map(cell -> new ReservePositions.At(place, cell))
                                .toList(),
                        free,
                        fields.text("purpose"),
                        note,
                        at))
                : Optional.empty();
    }

    Optional<Instant> until(ZoneId zone) {
        var until = TypedTime.read(fields.text("date"), fields.text("time"), zone);
        if (until.isEmpty()) {
            faults.add(Reason.of("END_NOT_SAID"));
        }
        return until;
    }

    List<Reason> faults() {
        return List.copyOf(faults);
    }
}
