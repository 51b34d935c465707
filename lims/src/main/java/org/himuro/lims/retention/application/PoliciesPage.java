package org.himuro.lims.retention.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.retention.PolicyVersion;

/** The policies of all projects. */
public record PoliciesPage(List<Line> lines, boolean mayDraft) {
    public PoliciesPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param coming approved, and not begun
     * @param exceptions of the reader's sites that hold today
     */
    public record Line(
            String project,
            Optional<PolicyVersion> inForce,
            Optional<PolicyVersion> coming,
            Optional<PolicyVersion> draft,
            int exceptions) {}
}
