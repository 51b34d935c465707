package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Writes security events to the ledger, one act each. */
@Singleton
public final class SecurityActs {
    /** The installation itself, where an event belongs to no site or person. */
    public static final UUID INSTALLATION = new UUID(0x7000L, 0x8000_0000_0000_0002L);

    private static final ScopedValue<FormAct> FORM = ScopedValue.newInstance();

    private static final String NOTE = "note-sign-in";
    private final Acts acts;
    private final Ids ids;
    private final InstantSource clock;
    private final SameTransaction transaction;

    /** The answer of an act that has none. */
    public record Noted() {}

    SecurityActs(Acts acts, Ids ids, InstantSource clock, SameTransaction transaction) {
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    public UUID id() {
        return FORM.isBound() ? FORM.get().next() : ids.next();
    }

    public Instant now() {
        return org.himuro.lims.shared.Micros.cut(clock.instant());
    }

    /**
     * Does what one form asks for: sent twice it is the same act, with the same ids and the same answer.
     *
     * @param edited the version of the account that the form was made of; where it was changed since, nothing is done
     */
    public void once(UUID act, Optional<Long> edited, Runnable asking) {
        ScopedValue.where(FORM, new FormAct(act, edited, new AtomicLong())).run(asking);
    }

    /** The act of the form that is being answered. */
    Optional<UUID> formAct() {
        return FORM.isBound() ? Optional.of(FORM.get().act()) : Optional.empty();
    }

    /** @param made ids made from the act's so far: what the act makes is the same each time */
    private record FormAct(UUID act, Optional<Long> edited, AtomicLong made) {
        UUID next() {
            return new UUID(act.getMostSignificantBits(), act.getLeastSignificantBits() ^ made.incrementAndGet());
        }
    }

    /** A report: what happened, at once. */
    public void note(Actor actor, StreamRef on, SecurityEvent event) {
        note(ids.next(), now(), actor, on, event);
    }

    /** A report with the rows that it speaks of. */
    public void note(Actor actor, StreamRef on, SecurityEvent event, Runnable rows) {
        var now = now();
        var noted = Act.of(ids.next(), NOTE, (Record) event, actor, now, now);
        acts.perform(
                noted, Noted.class, reads -> accepted(List.of(new Said(on, event)), now), transaction.writing(rows));
    }

    /** A report that several nodes may make: the same id counts once. */
    public void note(UUID act, Instant occurredAt, Actor actor, StreamRef on, SecurityEvent event) {
        var noted = Act.of(act, NOTE, (Record) event, actor, occurredAt, now());
        acts.perform(noted, Noted.class, reads -> accepted(List.of(new Said(on, event)), occurredAt));
    }

    /**
     * A request that changes no row: refused with these reasons, or done and written.
     *
     * @return the reasons; empty where done
     */
    public List<Reason> ask(String command, Actor actor, List<Reason> reasons, StreamRef on, SecurityEvent event) {
        return ask(command, actor, reasons, List.of(new Said(on, event)), () -> {});
    }

    /** A request with the rows that its fact speaks of: both are written, or neither. */
    public List<Reason> ask(
            String command, Actor actor, List<Reason> reasons, StreamRef on, SecurityEvent event, Runnable rows) {
        return ask(command, actor, reasons, List.of(new Said(on, event)), rows);
    }

    /** A fact and its stream. */
    public record Said(StreamRef on, SecurityEvent event) {}

    /** @param said at least one */
    public List<Reason> ask(String command, Actor actor, List<Reason> reasons, List<Said> said, Runnable rows) {
        var now = now();
        var act = Act.of(
                formAct().orElseGet(ids::next),
                command,
                (Record) said.getFirst().event(),
                actor,
                now,
                now);
        var outcome = acts.perform(
                act,
                Noted.class,
                reads -> {
                    if (overtaken(said.getFirst().on(), reads)) {
                        return Decision.refused(Reason.of("CHANGED_MEANWHILE"));
                    }
                    return reasons.isEmpty() ? accepted(said, now) : new Decision.Refused<Noted>(reasons);
                },
                transaction.writing(rows));
        return switch (outcome) {
            case Outcome.Done<Noted> _ -> List.of();
            case Outcome.Refused<Noted>(var why, var _) -> why;
            case Outcome.InProgress<Noted> _ -> List.of(Reason.of("IN_PROGRESS"));
            case Outcome.OtherContent<Noted> _ -> List.of(Reason.of("OTHER_CONTENT"));
        };
    }

    /** The history read here is locked and compared when it is written: of two editors one is told. */
    private static boolean overtaken(StreamRef account, Reads reads) {
        return FORM.isBound()
                && FORM.get()
                        .edited()
                        .filter(seen -> seen != AccountVersions.of(reads.history(account)))
                        .isPresent();
    }

    private static Decision<Noted> accepted(List<Said> said, Instant at) {
        return new Decision.Accepted<>(
                said.stream().map(s -> new Entry(s.on(), s.event(), at)).toList(), new Noted());
    }
}
