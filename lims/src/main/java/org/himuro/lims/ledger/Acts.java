package org.himuro.lims.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.himuro.lims.shared.Reason;

/**
 * The one door to the ledger. {@code perform} reads, decides, and writes in one transaction: the act with its answer, the
 * facts, the streams' heads, the projections, the outbox. What the decision read is locked and compared before anything
 * is written; where it changed meanwhile, the verb decides again.
 */
public interface Acts {
    /**
     * @param answer the class of the answer, to read a stored one back
     * @param verb may be called several times; it must not have effects of its own
     */
    default <A extends Record> Outcome<A> perform(Act act, Class<A> answer, Verb<A> verb) {
        return perform(act, answer, verb, Beside.NOTHING);
    }

    /** @param beside rows that are no projection but must stand or fall with the act's facts */
    <A extends Record> Outcome<A> perform(Act act, Class<A> answer, Verb<A> verb, Beside beside);

    /**
     * Written in the act's own transaction, after its facts, where it is accepted: an account beside the fact that it was
     * made. Called once for each attempt; what it throws undoes the attempt, a violated key refuses the request as any
     * other key does.
     */
    @FunctionalInterface
    interface Beside {
        Beside NOTHING = connection -> {};

        void write(Connection connection) throws SQLException;
    }

    /** Decides from facts read through {@link Reads}; pure but for that. */
    @FunctionalInterface
    interface Verb<A extends Record> {
        Decision<A> decide(Reads reads);

        /**
         * Bounds the act's time: a request with an impossible one is refused, a report is marked with what was said. What was
         * reckoned from a clock that goes wrong is told with what that clock showed.
         */
        default Verb<A> timed(Act act) {
            var fault = act.said().fault();
            if (fault.isPresent() && Commands.kind(act.command()) == Commands.Kind.REQUEST) {
                return reads -> Decision.refused(fault.get());
            }
            boolean plain = fault.isEmpty() && !act.said().isReckoned();
            return plain ? this : reads -> decide(reads).timed(act);
        }
    }

    /**
     * Turns a violated unique key or check into a reason. Contributed by the context that owns the key.
     */
    interface KeyReason {
        /** A key that says by its name alone what its violation means. */
        static KeyReason of(String key, String code) {
            return new PlainKey(key, code, false);
        }

        /** The same, told with the value that was there before. */
        static KeyReason naming(String key, String code) {
            return new PlainKey(key, code, true);
        }

        /** The name of the key or constraint, as declared in the migration. */
        String key();

        /**
         * @param duplicate the value as the server reports it, possibly binary and cut
         * @param reads to say who holds it
         */
        Reason reason(String duplicate, Reads reads);
    }
}
