package org.himuro.lims.retention.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.retention.Policy;

/** Policies as they stand. */
public interface PolicyQueries {
    /** By project. */
    List<Policy> all();

    Optional<Policy> of(String project);

    /** Projects of which there are cases or a policy, in order. */
    List<String> projects();
}
