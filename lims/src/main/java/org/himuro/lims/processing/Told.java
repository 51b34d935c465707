package org.himuro.lims.processing;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * What became of a report.
 *
 * @param recorded how many facts about tubes
 * @param marks what they conflict with
 */
public record Told(int recorded, List<Reason> marks) {
    public Told {
        marks = List.copyOf(marks);
    }
}
