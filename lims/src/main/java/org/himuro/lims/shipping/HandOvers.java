package org.himuro.lims.shipping;

import java.util.List;
import org.himuro.lims.specimen.Parcel;

/** The hand-overs of a parcel for its custody form. */
@FunctionalInterface
public interface HandOvers {
    /** In the order of the way: those told, and the first and the last also where nobody has told them. */
    List<HandOver> of(Parcel parcel);
}
