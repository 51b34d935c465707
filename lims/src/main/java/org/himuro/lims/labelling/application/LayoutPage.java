package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * What a site's labels say, being changed.
 *
 * @param version how often the site has changed it
 * @param own whether the site's own words are in force
 * @param look how what is being written looks
 * @param printers that have the stock loaded
 * @param said what came of what was done
 */
public record LayoutPage(
        Draft draft, int version, boolean own, LayoutDraft look, List<Printer> printers, Optional<Said> said) {
    /**
     * What is being written.
     *
     * @param lines every one that may be changed
     * @param printer the one chosen for a test
     */
    public record Draft(PrintStock stock, Rewording lines, String printer) {}

    public record Said(Tone tone, Phrase phrase) {}

    public PrintStock stock() {
        return draft.stock();
    }

    /** The part of the address. */
    public static String name(PrintStock stock) {
        return stock.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String address() {
        return "/label-layouts/" + name(stock());
    }

    /** What may stand in braces, with an example, in the order of the layout. */
    public List<Map.Entry<String, String>> fields() {
        var sample = LabelValues.samples(stock()).getFirst().byField();
        return stock().layout().fields().stream()
                .map(f -> Map.entry(f, sample.getOrDefault(f, "")))
                .toList();
    }

    public String size() {
        return LayoutDraft.size(stock().layout());
    }
}
