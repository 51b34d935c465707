package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Map;
import org.himuro.lims.shared.Reason;

/**
 * The label printers of a site.
 *
 * @param given what stood in the form, when something was refused
 */
public record PrintersPage(
        List<PrintQueries.Line> lines, boolean mayKeep, Map<String, String> given, List<Reason> reasons) {
    public PrintersPage {
        lines = List.copyOf(lines);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }
}
