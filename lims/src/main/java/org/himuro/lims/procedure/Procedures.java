package org.himuro.lims.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureVersion;

/** Which procedures are in force (S4). A port: the register may be shipped data or approved versions of a site. */
public interface Procedures {
    /**
     * The version in force at an instant; effective dates are days in the programme's country.
     *
     * @param id of the procedure, e.g. {@code fresh-frozen-tissue}
     */
    Optional<Procedure> inForce(String id, Instant at);

    /** One version, in force or not: for a verdict that names it. */
    Optional<Procedure> find(ProcedureVersion version);

    /** All versions known, by id, newest first. */
    List<Procedure> all();
}
