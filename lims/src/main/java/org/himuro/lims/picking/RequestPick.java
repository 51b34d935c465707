package org.himuro.lims.picking;

import java.util.List;
import java.util.Optional;

/**
 * A request: these tubes are to be fetched (B4). Refused with every reason about every tube: {@code CODE_UNKNOWN}, {@code TUBE_TWICE},
 * {@code TUBE_NOT_HERE}, {@code TUBE_NOT_IN_POSITION}, {@code TUBE_QUARANTINED}, {@code CONSENT_WITHDRAWN}, {@code ON_OTHER_PICK}, ...
 *
 * @param reference code of the order, application or parcel it is for, up to {@link #REFERENCE} printable ASCII characters
 * @param tubes codes, 1 to {@link #MOST}; in which order they are fetched is not said by theirs
 */
public record RequestPick(PickPurpose purpose, Optional<String> reference, List<String> tubes) {
    public static final int MOST = 10_000;
    public static final int REFERENCE = 48;

    public RequestPick {
        tubes = List.copyOf(tubes);
    }
}
