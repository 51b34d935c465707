package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.shared.Reason;

/**
 * One printer and its queue.
 *
 * @param open what is not done with
 * @param names of those who asked
 * @param next address of the following page of what is done with
 * @param given what stood in the form, when something was refused
 */
public record PrinterPage(
        PrintQueries.Line line,
        List<Print> open,
        List<Print> ended,
        Map<UUID, String> names,
        May may,
        Optional<String> next,
        Map<String, String> given,
        List<Reason> reasons) {
    /** @param print cancel and decide */
    public record May(boolean print, boolean keep) {}

    public PrinterPage {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
        names = Map.copyOf(names);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public Printer printer() {
        return line.printer();
    }

    public List<Print> doubtful() {
        return open.stream()
                .filter(p -> p.state() == PrintState.PERHAPS_PRINTED)
                .toList();
    }

    public List<Print> waiting() {
        return open.stream()
                .filter(p -> p.state() != PrintState.PERHAPS_PRINTED)
                .toList();
    }

    /** Those that can still be taken back, as a form names them. */
    public List<String> cancellable() {
        return open.stream()
                .filter(p -> p.state() == PrintState.WAITING)
                .map(p -> p.id().toString())
                .toList();
    }

    /** Where the thing itself is shown. */
    public static String href(Print print) {
        var thing = switch (print.aboutKind()) {
            case "tube" -> "/tubes/";
            case "kit" -> "/kits/";
            default -> "/storage/";
        };
        return thing + print.code();
    }

    public String by(Print print) {
        return names.getOrDefault(print.askedBy(), "–");
    }
}
