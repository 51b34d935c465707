package org.himuro.lims.labelling.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Tube;

/** What is printed on the labels of a case's tubes; cases of other sites answer like absent ones. */
public interface TubeLabels {
    record LabelsOfCase(Case card, List<Tube> tubes) {
        public LabelsOfCase {
            tubes = List.copyOf(tubes);
        }
    }

    /** What is printed on the label of a box, rack or unit. */
    record LabelOfContainer(UUID id, String code, String name, ContainerType type, String temperatureClass) {}

    Optional<LabelsOfCase> ofCase(String code, UUID site);

    /** One tube with its case; one that the site may not read answers like an absent one. */
    Optional<LabelsOfCase> ofTube(String code, UUID site, boolean every);

    Optional<LabelOfContainer> ofContainer(String code, UUID site, boolean every);
}
