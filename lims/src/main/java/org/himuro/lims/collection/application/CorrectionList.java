package org.himuro.lims.collection.application;

import java.util.List;

/** The corrections of a site: those that wait for a second person first. */
public record CorrectionList(List<CorrectionPage.Line> lines) {
    public CorrectionList {
        lines = List.copyOf(lines);
    }

    public long waiting() {
        return lines.stream()
                .filter(l -> l.correction().step() == org.himuro.lims.collection.Correction.CorrectionStep.PROPOSED)
                .count();
    }
}
