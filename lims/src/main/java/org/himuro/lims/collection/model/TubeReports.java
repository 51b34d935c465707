package org.himuro.lims.collection.model;

import java.util.Optional;
import java.util.UUID;
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
 * {@code CASE_UNKNOWN}, {@code REFRIGERATOR_UNKNOWN}, {@code CONSENT_...}, {@code DESTROYED_BEFORE},
 * {@code HELD_ELSEWHERE}, {@code STATED_ELSEWHERE}, {@code TUBE_UNKNOWN}, {@code TIME_DOUBTED}, {@code TRAINING_...}.
 */
public final class TubeReports {
    /** In the place of a case or refrigerator that nobody knows: it happened, wherever that was. */
    public static final UUID UNKNOWN = new UUID(0, 0);

    private TubeReports() {}

    public static Decision<TubeAnswer> sample(SampleTube command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act, report -> {
            if (report.story().has(TubeSampled.class)) {
                report.mark("ALREADY_SAMPLED");
            } else {
                report.record(new TubeSampled(), TubeStep.SAMPLED);
            }
            if (command.caseId().equals(UNKNOWN)) {
                report.mark("CASE_UNKNOWN");
            } else if (!report.tube().caseId().equals(command.caseId())) {
                report.mark("WRONG_CASE", Optional.of(command.caseId()));
            }
            report.markStanding(reads, act.actor().site());
            report.markTraining(reads, act.actor());
        });
    }

    public static Decision<TubeAnswer> chill(ChillTube command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act, report -> {
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
            if (command.refrigerator().equals(UNKNOWN)) {
                report.mark("REFRIGERATOR_UNKNOWN");
            }
            report.markStanding(reads, act.actor().site());
            report.markTraining(reads, act.actor());
        });
    }

    public static Decision<TubeAnswer> freeze(FreezeTube command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act, report -> {
            if (report.story().has(TubeFrozen.class)) {
                report.mark("ALREADY_FROZEN");
            } else {
                report.record(new TubeFrozen(command.medium()), TubeStep.FROZEN);
            }
            report.markStanding(reads, act.actor().site());
            report.markTraining(reads, act.actor());
        });
    }

    public static Decision<TubeAnswer> timeUnknown(ReportTimeUnknown command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act, report -> {
            var known = known(command.which(), report);
            known.ifPresentOrElse(
                    report::mark,
                    () -> report.record(
                            new TubeTimeUnknown(command.which().word(), command.reason()), reached(command.which())));
            report.markStanding(reads, act.actor().site());
        });
    }

    /** A time that is known, or was said to be unknown before, is not unknown now: the mark that says so. */
    private static Optional<String> known(ReportTimeUnknown.Which which, TubeReport report) {
        var story = report.story();
        if (story.isUnknown(which)) {
            return Optional.of("TIME_UNKNOWN_ALREADY");
        }
        return switch (which) {
            case RESECTED -> report.isResected() ? Optional.of("RESECTED_AGAIN") : Optional.empty();
            case SAMPLED -> story.has(TubeSampled.class) ? Optional.of("ALREADY_SAMPLED") : Optional.empty();
            case CHILLED -> story.has(TubeChilled.class) ? Optional.of("ALREADY_CHILLED") : Optional.empty();
            case FROZEN -> story.has(TubeFrozen.class) ? Optional.of("ALREADY_FROZEN") : Optional.empty();
        };
    }

    /** The reason stays with the tube as a mark whose code is the card's. */
    public static Decision<TubeAnswer> explain(ExplainLateness command, Act act, Reads reads, Judge judge) {
        return TubeReport.of(reads, command.tube(), judge, act, report -> report.mark(command.reason()));
    }

    private static TubeStep reached(ReportTimeUnknown.Which which) {
        return switch (which) {
            case RESECTED -> TubeStep.LABELLED;
            case SAMPLED, CHILLED -> TubeStep.SAMPLED;
            case FROZEN -> TubeStep.FROZEN;
        };
    }
}
