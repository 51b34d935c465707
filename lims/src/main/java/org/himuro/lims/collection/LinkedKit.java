package org.himuro.lims.collection;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * A kit and its case, for the bench.
 *
 * @param tubes that are the case's now; none where the kit is another case's
 * @param marks what stands against it, done all the same
 */
public record LinkedKit(String code, String caseCode, List<String> tubes, List<Reason> marks) {
    public LinkedKit {
        tubes = List.copyOf(tubes);
        marks = List.copyOf(marks);
    }
}
