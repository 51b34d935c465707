package org.himuro.lims.procedure.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.procedure.Training;

/** What people read and were taught. */
@FunctionalInterface
public interface TrainingQueries {
    List<Training> of(Collection<UUID> people);
}
