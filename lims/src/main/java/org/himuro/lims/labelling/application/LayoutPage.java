package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * What a site's labels say, being changed.
 *
 * @param shipped the layout as it comes
 * @param version how often the site has changed it
 * @param own whether the site's own words are in force
 * @param lines as they are being written
 * @param draft how they look
 * @param printers that have the stock loaded
 * @param printer the one that was chosen
 * @param said what came of what was done
 */
public record LayoutPage(
        PrintStock stock,
        Layout shipped,
        int version,
        boolean own,
        Rewording lines,
        LayoutDraft draft,
        List<Printer> printers,
        String printer,
        Optional<Said> said) {
    public record Said(Tone tone, Phrase phrase) {}

    /** The part of the address. */
    public static String name(PrintStock stock) {
        return stock.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String address() {
        return "/label-layouts/" + name(stock);
    }

    /** What may stand in braces, with an example, in the order of the layout. */
    public List<Map.Entry<String, String>> fields() {
        var sample = LabelValues.samples(stock).getFirst().byField();
        return shipped.fields().stream()
                .map(f -> Map.entry(f, sample.getOrDefault(f, "")))
                .toList();
    }

    public String size() {
        return LayoutDraft.size(shipped);
    }
}
