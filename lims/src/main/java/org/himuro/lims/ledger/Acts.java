package org.himuro.lims.ledger;

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
    <A extends Record> Outcome<A> perform(Act act, Class<A> answer, Verb<A> verb);

    /** Decides from facts read through {@link Reads}; pure but for that. */
    @FunctionalInterface
    interface Verb<A extends Record> {
        Decision<A> decide(Reads reads);
    }

    /**
     * Turns a violated unique key or check into a reason. Contributed by the context that owns the key.
     */
    interface KeyReason {
        /** The name of the key or constraint, as declared in the migration. */
        String key();

        /**
         * @param duplicate the value as the server reports it, possibly binary and cut
         * @param reads to say who holds it
         */
        Reason reason(String duplicate, Reads reads);
    }
}
