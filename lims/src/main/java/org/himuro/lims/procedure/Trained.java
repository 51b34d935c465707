package org.himuro.lims.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.training.Lesson;

/** Who may begin to work by a procedure, for those who ask before an act. */
public interface Trained {
    /**
     * Why somebody may not begin: only where the version in force says that the untrained are refused. One indexed read, and none
     * where it does not.
     */
    Optional<Reason> against(UUID person, String procedure, Instant at);

    /** How many versions, in force or coming, ask for something of a person that is not there. */
    int lacking(UUID person, Instant now);

    /** All that a person read and was taught, by procedure. */
    Map<String, List<Lesson>> lessons(UUID person);
}
