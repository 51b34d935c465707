package org.himuro.lims.inspection;

import java.util.List;

/**
 * Request {@code inspect-tubes}: what was measured of these tubes is held against the laboratory's limits. Refused with every reason about
 * every tube: {@code CODE_UNKNOWN}, {@code TUBE_TWICE}, {@code TUBE_NOT_RECEIVED_HERE}, {@code NO_ORDER_FOR_TUBE}.
 *
 * @param tubes codes, 1 to {@link #MOST}
 */
public record InspectTubes(List<String> tubes) {
    public static final int MOST = 1_000;

    public InspectTubes {
        tubes = List.copyOf(tubes);
    }
}
