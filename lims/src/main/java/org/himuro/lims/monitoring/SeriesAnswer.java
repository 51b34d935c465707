package org.himuro.lims.monitoring;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * @param file SHA-256
 * @param warnings what it was marked with
 */
public record SeriesAnswer(String file, int readings, int excursions, List<Reason> warnings) {
    public SeriesAnswer {
        warnings = List.copyOf(warnings);
    }
}
