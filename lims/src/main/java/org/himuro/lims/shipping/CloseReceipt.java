package org.himuro.lims.shipping;

import java.util.List;

/** Request {@code close-receipt}. @param missing the tubes that are declared missing */
public record CloseReceipt(String parcel, List<String> missing) {}
