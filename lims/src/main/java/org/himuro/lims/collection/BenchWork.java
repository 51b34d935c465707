package org.himuro.lims.collection;

import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;

/** What is done at the bench, for contexts below: a scan becomes one of these. */
public interface BenchWork {
    Outcome<CaseAnswer> clamped(RecordClamping command, Actor actor, UUID act, DeedTime when);

    Outcome<CaseAnswer> resected(RecordResection command, Actor actor, UUID act, DeedTime when);

    Outcome<TubeAnswer> sampled(SampleTube command, Actor actor, UUID act, DeedTime when);

    Outcome<TubeAnswer> chilled(ChillTube command, Actor actor, UUID act, DeedTime when);

    Outcome<TubeAnswer> frozen(FreezeTube command, Actor actor, UUID act, DeedTime when);

    Outcome<TubeAnswer> timeUnknown(ReportTimeUnknown command, Actor actor, UUID act, DeedTime when);

    Outcome<TubeAnswer> explained(ExplainLateness command, Actor actor, UUID act, DeedTime when);

    Outcome<UndoAnswer> undone(UndoAct command, Actor actor, UUID act, DeedTime when);
}
