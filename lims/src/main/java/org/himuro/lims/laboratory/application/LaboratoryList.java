package org.himuro.lims.laboratory.application;

import java.util.List;

/** The register's page. */
public record LaboratoryList(List<LaboratoryLine> lines) {
    public LaboratoryList {
        lines = List.copyOf(lines);
    }

    /** Those to which nothing may be sent today. */
    public long unfit() {
        return lines.stream().filter(l -> !l.standing().fit()).count();
    }

    public long expiring() {
        return lines.stream().filter(l -> l.standing().expiresSoon()).count();
    }
}
