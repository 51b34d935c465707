package org.himuro.lims.intake.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.intake.model.Asked;
import org.himuro.lims.intake.model.BankKnown;

/** What the bank knows. Hints alone: states are read in the act, and keys hold what must hold. */
public interface BankFacts {
    BankKnown of(UUID site, Asked asked);

    /** Containers of the site, by code. */
    Map<String, UUID> places(UUID site, Collection<String> codes);

    /** Tubes that the site may read, by any of their codes. */
    Map<String, UUID> tubes(UUID site, Collection<String> codes);

    /** Which of these cases exist. */
    List<UUID> cases(Collection<UUID> ids);

    /** Which of these containers have something in them that is none of these. */
    List<UUID> filled(Collection<UUID> containers);
}
