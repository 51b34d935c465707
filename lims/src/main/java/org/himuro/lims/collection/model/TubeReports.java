package org.himuro.lims.collection.model;

import java.util.Optional;
import org.himuro.lims.collection.ChillTube;
import org.himuro.lims.collection.ExplainLateness;
import org.himuro.lims.collection.FreezeTube;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.collection.SampleTube;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeTimeUnknown;
import org.himuro.lims.specimen.TubeStep;

/**
 * Reports about a tube on its way to the freezer (C3): never refused. What was recorded before stays; what contradicts it
 * is marked. Marks: {@code ALREADY_SAMPLED}, {@code ALREADY_CHILLED}, {@code ALREADY_FROZEN}, {@code WRONG_CASE},
 * {@code CONSENT_...}, {@code DESTROYED_BEFORE}, {@code HELD_ELSEWHERE}, {@code STATED_ELSEWHERE}, {@code TUBE_UNKNOWN}.
 */
public final class TubeReports {
    private TubeReports() {}

    public static Decision<TubeAnswer> sample(SampleTube command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act.occurredAt(), report -> {
            if (report.story().has(TubeSampled.class)) {
                report.mark("ALREADY_SAMPLED");
            } else {
                report.record(new TubeSampled(), TubeStep.SAMPLED);
            }
            if (!report.tube().caseId().equals(command.caseId())) {
                report.mark("WRONG_CASE", Optional.of(command.caseId()));
            }
            report.markStanding(reads, act.actor().site());
        });
    }

    public static Decision<TubeAnswer> chill(ChillTube command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act.occurredAt(), report -> {
            if (report.story().has(TubeChilled.class)) {
                report.mark("ALREADY_CHILLED");
            } else if (report.tube()
                    .frozenAt()
                    .filter(f -> f.isBefore(act.occurredAt()))
                    .isPresent()) {
                report.mark("ALREADY_FROZEN");
            } else {
                report.record(new TubeChilled(command.refrigerator(), command.reason()), TubeStep.CHILLED);
            }
            report.markStanding(reads, act.actor().site());
        });
    }

    public static Decision<TubeAnswer> freeze(FreezeTube command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act.occurredAt(), report -> {
            if (report.story().has(TubeFrozen.class)) {
                report.mark("ALREADY_FROZEN");
            } else {
                report.record(new TubeFrozen(command.medium()), TubeStep.FROZEN);
            }
            report.markStanding(reads, act.actor().site());
        });
    }

    public static Decision<TubeAnswer> timeUnknown(ReportTimeUnknown command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(
                reads,
                command.tube(),
                judge,
                act.occurredAt(),
                report -> report.record(
                        new TubeTimeUnknown(command.which().word(), command.reason()), reached(command.which())));
    }

    /** The reason stays with the tube as a mark whose code is the card's. */
    public static Decision<TubeAnswer> explain(ExplainLateness command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act.occurredAt(), report -> report.mark(command.reason()));
    }

    private static TubeStep reached(ReportTimeUnknown.Which which) {
        return switch (which) {
            case RESECTED, SAMPLED, CHILLED -> TubeStep.SAMPLED;
            case FROZEN -> TubeStep.FROZEN;
        };
    }
}
