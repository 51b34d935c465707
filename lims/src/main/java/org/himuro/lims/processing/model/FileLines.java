package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.util.List;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;

/**
 * A file as it lies beside the record.
 *
 * @param fingerprint of all that a person sees of it
 * @param lines what can be taken
 * @param wrong numbers of the lines that cannot
 */
public record FileLines(String fingerprint, List<Line> lines, List<Integer> wrong) {
    public FileLines {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    /** @param line of the file @param tube code */
    public record Line(int line, String tube, Analyte analyte, BigDecimal value, Method method) {}
}
