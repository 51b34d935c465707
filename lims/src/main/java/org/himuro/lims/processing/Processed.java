package org.himuro.lims.processing;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Reason;

/**
 * What came of processing.
 *
 * @param processing id of it, by which it can be taken back
 * @param tubes the children, in the order of the request
 * @param warnings what to look at although it was done
 */
public record Processed(UUID processing, List<Made> tubes, List<Reason> warnings) {
    public Processed {
        tubes = List.copyOf(tubes);
        warnings = List.copyOf(warnings);
    }

    /** @param code of the child */
    public record Made(String code, String parent) {}
}
