package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.UUID;

/** A verb as every context has it: a command, who does it, the act's id, when it happened and when it is recorded. */
@FunctionalInterface
public interface Doing<C, A extends Record> {
    Outcome<A> run(C command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);
}
