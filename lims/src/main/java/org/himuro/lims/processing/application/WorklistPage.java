package org.himuro.lims.processing.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.document.Text;

/**
 * One worklist.
 *
 * @param hand the tube in hand, for which the new one is to be scanned next
 * @param millis how long it took to work it off, where that just happened
 * @param mayWork the reader may pick and work it off
 * @param lacks what the reader lacks to work by its procedure
 * @param given what stood in a form that was refused
 */
public record WorklistPage(
        Worklist list,
        Text procedure,
        String madeBy,
        List<Line> lines,
        Optional<Line> hand,
        Optional<Long> millis,
        boolean mayWork,
        List<Lack> lacks,
        Map<String, String> given,
        List<Reason> reasons) {
    public WorklistPage {
        lines = List.copyOf(lines);
        lacks = List.copyOf(lacks);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /**
     * @param place where it lies, as the container's code and the cell
     * @param child that was scanned beside it, or that was made of it
     */
    public record Line(
            int number,
            String tube,
            Material material,
            Optional<Amount> amount,
            int thaws,
            Optional<String> place,
            boolean picked,
            Optional<String> child) {}

    public long picked() {
        return lines.stream().filter(Line::picked).count();
    }

    public long left() {
        return lines.size() - picked();
    }

    public Instant madeAt() {
        return list.madeAt();
    }

    /** What stands in a field: what was typed, else what the list was made with. */
    public String value(String field) {
        var meant = switch (field) {
            case "kit" -> list.kit();
            case "lot" -> list.lot();
            case "equipment" -> list.equipment();
            default -> Optional.<String>empty();
        };
        return given.getOrDefault(field, meant.orElse(""));
    }
}
