package org.himuro.lims.demo;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/** Runs commands at an invented time. A demo that a command refuses is a bug and stops the start. */
@Singleton
final class Steps {
    private final Ids ids;

    Steps(Ids ids) {
        this.ids = ids;
    }

    /** A verb's {@code run}. */
    @FunctionalInterface
    interface Verb<C, A extends Record> {
        Outcome<A> run(C command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt);
    }

    <C, A extends Record> A done(Verb<C, A> verb, C command, Actor actor, Instant at) {
        return switch (verb.run(command, actor, ids.next(), at, at.plusMillis(350))) {
            case Outcome.Done<A> done -> done.answer();
            case Outcome.Refused<A> refused ->
                throw new IllegalStateException(command + " refused: " + refused.reasons());
            case Outcome.InProgress<A> busy -> throw new IllegalStateException(command + " is in progress");
            case Outcome.OtherContent<A> other ->
                throw new IllegalStateException(command + " was sent with other content");
        };
    }

    UUID id() {
        return ids.next();
    }
}
