package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.shared.Reason;

/**
 * Where a person asks for labels.
 *
 * @param action where the form goes
 * @param codes of the things whose labels are asked for; empty where there is nothing to ask for
 * @param printers of the site that have the stock loaded
 * @param printed how many times the label was printed, where it is counted
 * @param waits that is on its way already
 * @param given what stood in the form, when something was refused
 */
public record PrintForm(
        String action,
        List<String> codes,
        List<Printer> printers,
        int printed,
        Optional<Print> waits,
        Map<String, String> given,
        List<Reason> reasons) {
    public PrintForm {
        codes = List.copyOf(codes);
        printers = List.copyOf(printers);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public String given(String field) {
        return given.getOrDefault(field, "");
    }
}
