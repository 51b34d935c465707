package org.himuro.lims.collection;

import java.util.List;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.protocol.Whose;

/**
 * What counts for a case beside its own tubes (C5): those of the same donor in other cases, those of relatives, and what cannot
 * be had.
 */
public record BeyondCase(List<TubeOf> tubes, List<Exemption> exemptions) {
    public static final BeyondCase NOTHING = new BeyondCase(List.of(), List.of());

    public BeyondCase {
        tubes = List.copyOf(tubes);
        exemptions = List.copyOf(exemptions);
    }

    /** @param whose as the case's donor sees it */
    public record TubeOf(Whose whose, Tube tube) {}
}
