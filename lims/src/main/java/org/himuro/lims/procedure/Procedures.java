package org.himuro.lims.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureVersion;

/**
 * Which procedures are in force (S4): the one place where every judgement, page and pack finds the version of an act. Asked for the
 * instant at which something happened, it answers the same whenever it is asked: no version begins before it was approved.
 */
@FunctionalInterface
public interface Procedures {
    /** As it stands now, whichever instance of the application approved something last. */
    SopRegister register();

    /** Work all of whose questions, in this thread, are answered from one look at the register: the first that it takes. */
    default <T> T asOfOneLook(Supplier<T> work) {
        return work.get();
    }

    /**
     * The version in force at an instant; effective dates are days in the programme's country.
     *
     * @param id of the procedure, e.g. {@code fresh-frozen-tissue}
     */
    default Optional<Procedure> inForce(String id, Instant at) {
        return register().inForce(id, at);
    }

    /** One version, in force or not: for a verdict that names it. */
    default Optional<Procedure> find(ProcedureVersion version) {
        return register().find(version);
    }

    /** All versions that were ever approved, by id, newest first. */
    default List<Procedure> all() {
        return register().editions().stream()
                .map(SopRegister.Edition::procedure)
                .toList();
    }
}
