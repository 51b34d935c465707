package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.specimen.Tube;

/**
 * The labels of a case's tubes.
 *
 * @param onTheWay by tube
 */
public record CaseLabelsPage(String code, List<Tube> tubes, Map<UUID, Print> onTheWay, PrintForm form) {
    public CaseLabelsPage {
        tubes = List.copyOf(tubes);
        onTheWay = Map.copyOf(onTheWay);
    }
}
