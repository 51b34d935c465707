package org.himuro.lims.collection;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;

/** What is done at the bench, for contexts below: a scan becomes one of these. */
public interface BenchWork {
    Outcome<CaseAnswer> clamped(RecordClamping command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<CaseAnswer> resected(
            RecordResection command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<TubeAnswer> sampled(SampleTube command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<TubeAnswer> chilled(ChillTube command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<TubeAnswer> frozen(FreezeTube command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<TubeAnswer> timeUnknown(
            ReportTimeUnknown command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<TubeAnswer> explained(
            ExplainLateness command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<LinkedKit> linked(LinkKit command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    /** Linked without the network: it happened. */
    Outcome<LinkedKit> used(ReportKitUsed command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);

    Outcome<UndoAnswer> undone(UndoAct command, Actor actor, UUID act, Instant occurredAt, Instant recordedAt);
}
