package org.himuro.lims.shipping;

import java.util.List;

/** Request {@code pack-tubes}. @param codes 1 to 1,000 tubes, or boxes whole */
public record PackTubes(String parcel, List<String> codes) {}
