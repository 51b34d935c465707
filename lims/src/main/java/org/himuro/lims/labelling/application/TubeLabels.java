package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** What is printed on the labels of a case's tubes; cases of other sites answer like absent ones. */
public interface TubeLabels {
    record LabelsOfCase(Case card, List<Tube> tubes) {
        public LabelsOfCase {
            tubes = List.copyOf(tubes);
        }
    }

    Optional<LabelsOfCase> ofCase(String code, UUID site);
}
