package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.specimen.Tube;

/**
 * The labels of a case's tubes.
 *
 * @param withKit codes of those whose labels came with a kit
 * @param onTheWay by tube
 */
public record CaseLabelsPage(
        String code, List<Tube> tubes, List<String> withKit, Map<UUID, Print> onTheWay, PrintForm form) {
    public CaseLabelsPage {
        tubes = List.copyOf(tubes);
        withKit = List.copyOf(withKit);
        onTheWay = Map.copyOf(onTheWay);
    }
}
