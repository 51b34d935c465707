package org.himuro.lims.intake.application;

import java.util.List;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankMapping;

/**
 * The lists of a site.
 *
 * @param mappings how its lists are read
 * @param said what stands in the way
 */
public record ImportsPage(List<Line> imports, List<BankMapping> mappings, List<String> said) {
    public ImportsPage {
        imports = List.copyOf(imports);
        mappings = List.copyOf(mappings);
        said = List.copyOf(said);
    }

    /** @param by who brought it */
    public record Line(BankImport imported, String by) {}
}
