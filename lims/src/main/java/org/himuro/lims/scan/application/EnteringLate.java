package org.himuro.lims.scan.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.ExplainLateness;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.collection.ReportTimeUnknown.Why;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.model.Doing;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.storage.PutAway;

/**
 * What happened while power or server was gone, entered from paper: the same verbs as at the bench, with the time that was
 * written down. The reason for entering it late stays with the tube.
 */
@Singleton
public final class EnteringLate {
    /** Begins as the reasons of the cards do: it explains, and is no deviation. */
    private static final String REASON = "REASON_LATE_";

    private final Working working;
    private final BenchWork bench;
    private final BenchDirectory directory;

    EnteringLate(BenchWork bench, PutAway putAway, BenchDirectory directory) {
        this.working = new Working(bench, putAway, directory);
        this.bench = bench;
        this.directory = directory;
    }

    public LateAnswer enter(LateEntry entry, Actor actor, UUID act, Instant now) {
        return switch (entry.when()) {
            case LateEntry.At at -> enter(entry, at, actor, act, now);
            case LateEntry.Unknown(var why) -> unknown(entry, why, actor, act, now);
        };
    }

    private LateAnswer enter(LateEntry entry, LateEntry.At when, Actor actor, UUID act, Instant now) {
        var reasons = new ArrayList<Reason>();
        // a person is asked again before anything is reported
        new DeedTime(when.at(), now).fault().ifPresent(reasons::add);
        var doing = doing(entry, when.at(), actor.site(), reasons);
        if (doing.isEmpty() || !reasons.isEmpty()) {
            return LateAnswer.no(reasons);
        }
        return switch (working.work(doing.get(), actor, act, new DeedTime(when.at(), now))) {
            case Working.Went.Refused(var why) -> LateAnswer.no(why);
            case Working.Went.Busy() -> LateAnswer.no(List.of(Reason.of("IN_PROGRESS")));
            case Working.Went.Well well -> {
                doing.get().about().ifPresent(tube -> explain(tube, when, actor, act, now));
                yield new LateAnswer(
                        Optional.of(Phrase.of(
                                "bench.said." + well.word(), well.args().toArray())),
                        doing.get().about().map(Tube::code),
                        well.look());
            }
        };
    }

    /** Recorded as of now: when it was, nobody knows, and the verdict says so. */
    private LateAnswer unknown(LateEntry entry, Why why, Actor actor, UUID act, Instant now) {
        var reasons = new ArrayList<Reason>();
        var which = entry.what().instant();
        if (which.isEmpty()) {
            reasons.add(Reason.of("LATE_UNKNOWN_NOT_ASKED"));
        }
        if (!entry.place().isBlank() || !entry.card().isEmpty()) {
            reasons.add(Reason.of("LATE_UNKNOWN_PLACE"));
        }
        var tube = tube(parsed(entry.code()), actor.site(), reasons);
        if (!reasons.isEmpty() || tube.isEmpty() || which.isEmpty()) {
            return LateAnswer.no(reasons);
        }
        var command = new ReportTimeUnknown(tube.get().id(), which.get(), why.name());
        return switch (bench.timeUnknown(command, actor, act, new DeedTime(now, now))) {
            case Outcome.Done<TubeAnswer>(var answer, var repeated) ->
                new LateAnswer(
                        Optional.of(Phrase.of("late.said-unknown." + which.get())),
                        Optional.of(answer.code()),
                        answer.marks().stream().map(Reason::of).toList());
            case Outcome.Refused<TubeAnswer>(var refused, var repeated) -> LateAnswer.no(refused);
            case Outcome.InProgress<TubeAnswer>() -> LateAnswer.no(List.of(Reason.of("IN_PROGRESS")));
            case Outcome.OtherContent<TubeAnswer>() -> LateAnswer.no(List.of(Reason.of("ACT_ID_USED")));
        };
    }

    private void explain(Tube tube, LateEntry.At when, Actor actor, UUID act, Instant now) {
        var own = new UUID(act.getMostSignificantBits(), act.getLeastSignificantBits() ^ 1);
        bench.explained(new ExplainLateness(tube.id(), REASON + when.why()), actor, own, new DeedTime(when.at(), now));
    }

    private Optional<Doing> doing(LateEntry entry, Instant at, UUID site, List<Reason> reasons) {
        var code = parsed(entry.code());
        return switch (entry.what()) {
            case REMOVED ->
                onBench(code, site, reasons).map(b -> new Doing.Remove(b.card().id()));
            case SAMPLED -> tube(code, site, reasons).map(Doing.Sample::new);
            case CHILLED -> chill(entry, at, tube(code, site, reasons), reasons);
            case FROZEN -> tube(code, site, reasons).map(t -> new Doing.Freeze(t, FreezingMedium.LIQUID_NITROGEN));
            case FROZEN_80 -> tube(code, site, reasons).map(t -> new Doing.Freeze(t, FreezingMedium.MINUS_80));
            case STORED -> store(entry, tube(code, site, reasons), reasons);
        };
    }

    private Optional<Doing> chill(LateEntry entry, Instant at, Optional<Tube> tube, List<Reason> reasons) {
        if (!(parsed(entry.place()) instanceof ParsedCode.ItemCode(String unit, var item))) {
            reasons.add(Reason.of("NOT_A_REFRIGERATOR", ""));
            return Optional.empty();
        }
        if (entry.card().isEmpty()) {
            reasons.add(Reason.of("LATE_CARD_MISSING"));
        }
        return tube.map(t -> new Doing.Chill(t, unit, entry.card(), at));
    }

    private static Optional<Doing> store(LateEntry entry, Optional<Tube> tube, List<Reason> reasons) {
        if (!(parsed(entry.place()) instanceof ParsedCode.PositionCode p)) {
            reasons.add(Reason.of("POSITION_EXPECTED", ""));
            return Optional.empty();
        }
        var box = p.within().code().orElse("");
        return tube.map(t -> new Doing.Store(t, box, p.cell().label()));
    }

    /** A case by its own code or by that of one of its tubes. */
    private Optional<OnBench> onBench(ParsedCode code, UUID site, List<Reason> reasons) {
        var found = switch (code) {
            case ParsedCode.CaseCode c -> directory.byCase(c.text(), site);
            case ParsedCode.TubeCode t -> directory.byTube(t.text(), site);
            default -> Optional.<OnBench>empty();
        };
        if (found.isEmpty()) {
            reasons.add(misread(code).orElseGet(() -> Reason.of("CASE_UNKNOWN", "")));
        }
        return found;
    }

    private Optional<Tube> tube(ParsedCode code, UUID site, List<Reason> reasons) {
        var found = code instanceof ParsedCode.TubeCode t
                ? directory.byTube(t.text(), site).flatMap(b -> b.tube(t.text()))
                : Optional.<Tube>empty();
        if (found.isEmpty()) {
            reasons.add(misread(code).orElseGet(() -> Reason.of("TUBE_UNKNOWN", "")));
        }
        return found;
    }

    private static Optional<Reason> misread(ParsedCode code) {
        return code instanceof ParsedCode.CheckWrong w
                ? Optional.of(Reason.of("CHECK_WRONG", w.text()))
                : Optional.empty();
    }

    private static ParsedCode parsed(String text) {
        return ScanText.normalise(text) instanceof Symbol.Code(ParsedCode code) ? code : new ParsedCode.Unknown("");
    }
}
