package org.himuro.lims.sequencing;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of the rule set with what was measured.
 *
 * @param values none where not measured, several where the files disagree
 * @param files labels of the files the values came from
 * @param derived computed from other values, as the rule set allows
 */
public record QcLine(
        String metric,
        String unit,
        String comparison,
        BigDecimal threshold,
        String kind,
        String definitionJa,
        String definitionEn,
        List<BigDecimal> values,
        String outcome,
        List<String> files,
        boolean derived) {
    public QcLine {
        values = List.copyOf(values);
        files = List.copyOf(files);
    }
}
