package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Material;

/** The tubes that got their codes, in the order in which they were asked for. */
public record LabelledTubes(List<NewTube> tubes) {
    public LabelledTubes {
        tubes = List.copyOf(tubes);
    }

    public record NewTube(UUID id, String code, UUID caseId, Material material) {}
}
