package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.himuro.lims.collection.ActStreams;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.ChillTube;
import org.himuro.lims.collection.ExplainLateness;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.RecordClamping;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.UndoAnswer;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.specimen.SpecimenIndex;

/** The verbs of the bench as contexts below call them. */
@Singleton
public final class WorkingAtBench implements BenchWork {
    private final RecordingClamping clamping;
    private final RecordingResection resecting;
    private final SamplingTube sampling;
    private final ChillingTube chilling;
    private final FreezingTube freezing;
    private final ReportingTimeUnknown unknown;
    private final ExplainingLateness explaining;
    private final UndoingAct undoing;

    public WorkingAtBench(Acts acts, SpecimenIndex index, Procedures procedures, ActStreams streams) {
        this.clamping = new RecordingClamping(acts);
        this.resecting = new RecordingResection(acts, index, procedures);
        this.sampling = new SamplingTube(acts, procedures);
        this.chilling = new ChillingTube(acts, procedures);
        this.freezing = new FreezingTube(acts, procedures);
        this.unknown = new ReportingTimeUnknown(acts, procedures);
        this.explaining = new ExplainingLateness(acts, procedures);
        this.undoing = new UndoingAct(acts, streams, index, procedures);
    }

    @Override
    public Outcome<CaseAnswer> clamped(RecordClamping command, Actor actor, UUID act, DeedTime when) {
        return clamping.run(command, actor, act, when);
    }

    @Override
    public Outcome<CaseAnswer> resected(RecordResection command, Actor actor, UUID act, DeedTime when) {
        return resecting.run(command, actor, act, when);
    }

    @Override
    public Outcome<TubeAnswer> sampled(SampleTube command, Actor actor, UUID act, DeedTime when) {
        return sampling.run(command, actor, act, when);
    }

    @Override
    public Outcome<TubeAnswer> chilled(ChillTube command, Actor actor, UUID act, DeedTime when) {
        return chilling.run(command, actor, act, when);
    }

    @Override
    public Outcome<TubeAnswer> frozen(FreezeTube command, Actor actor, UUID act, DeedTime when) {
        return freezing.run(command, actor, act, when);
    }

    @Override
    public Outcome<TubeAnswer> timeUnknown(ReportTimeUnknown command, Actor actor, UUID act, DeedTime when) {
        return unknown.run(command, actor, act, when);
    }

    @Override
    public Outcome<TubeAnswer> explained(ExplainLateness command, Actor actor, UUID act, DeedTime when) {
        return explaining.run(command, actor, act, when);
    }

    @Override
    public Outcome<UndoAnswer> undone(UndoAct command, Actor actor, UUID act, DeedTime when) {
        return undoing.run(command, actor, act, when);
    }
}
