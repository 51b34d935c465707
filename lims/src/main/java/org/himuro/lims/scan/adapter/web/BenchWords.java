package org.himuro.lims.scan.adapter.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.ClockReading;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.application.BenchState;
import org.himuro.lims.scan.application.BenchState.CaseCard;
import org.himuro.lims.scan.application.BenchState.Clock;
import org.himuro.lims.scan.application.BenchState.Expected;
import org.himuro.lims.scan.application.BenchState.InHand;
import org.himuro.lims.scan.application.BenchState.Option;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.model.Asked;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Tube;

/** Puts what a bench shows into the reader's words. */
@Singleton
final class BenchWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Reasons that have words on the cards; the others are the site's own. */
    private static final int WORDED = 6;

    private final Procedures procedures;
    private final BenchNeeds needs;

    BenchWords(Procedures procedures, BenchNeeds needs) {
        this.procedures = procedures;
        this.needs = needs;
    }

    BenchState of(BenchView view, Text text, ZoneId zone) {
        var said = view.said();
        var args = said.args().toArray();
        return new BenchState(
                view.actId(),
                said.tone(),
                text.of("bench.said." + said.word(), args),
                text.of("bench.then." + said.word(), args),
                said.reasons().stream().map(r -> reason(r, text)).toList(),
                Optional.of(new BenchState.Heard(said.heardKind(), said.heardCode()))
                        .filter(h -> !h.code().isEmpty()),
                view.onBench().map(b -> card(b, text)),
                atBench(view).map(b -> tubes(b, text)).orElse(List.of()),
                atBench(view).map(b -> needs.of(b, text)).orElse(List.of()),
                view.onBench()
                        .map(b -> view.station() == Station.BENCH
                                ? clocks(b, view, text, zone)
                                : clocks(b.card(), text, zone))
                        .orElse(List.of()),
                view.asked().stream()
                        .map(a -> expected(a, view.station(), text))
                        .toList(),
                view.hand().lastAct().isPresent(),
                InHand.of(view.hand()),
                view.at());
    }

    static BenchState.Reason reason(Reason reason, Text text) {
        var key = "reason." + reason.code();
        var words = text.knows(key) ? text.of(reason) : reason.code();
        return new BenchState.Reason(reason.code(), words);
    }

    static CaseCard card(OnBench bench, Text text) {
        var card = bench.card();
        var label = text.of("bench.case-label", card.project(), text.name(card.caseKind()));
        return new CaseCard(
                card.code(), label, card.colour(), Optional.of(sign(card.code(), bench.consent(), text)), bench.kits());
    }

    private static BenchState.Consent sign(String code, Consent consent, Text text) {
        var against = consent.against(code, ConsentScope.WHOLE_GENOME);
        return against.isEmpty()
                ? new BenchState.Consent("done", text.of("bench.consent", consent.form(), consent.formVersion()))
                : new BenchState.Consent(
                        "refused", reason(against.getFirst(), text).text());
    }

    private static List<BenchState.Tube> tubes(OnBench bench, Text text) {
        return bench.tubes().stream()
                .map(t -> new BenchState.Tube(t.code(), text.name(t.material()), state(t)))
                .toList();
    }

    private static String state(Tube tube) {
        var verdict = tube.verdict().map(BenchWords::state);
        return switch (tube.step()) {
            case LABELLED -> "waiting";
            case SAMPLED, CHILLED -> "running";
            case DERIVED, FROZEN -> verdict.orElse("done");
            case MISSING, DESTROYED -> "refused";
        };
    }

    private static String state(FreezingVerdict verdict) {
        return switch (verdict) {
            case DIRECT, FALLBACK -> "done";
            case DEVIATION, UNDETERMINED -> "look";
        };
    }

    /** The clocks of the tube in hand, or of the case's tube whose limit comes first. */
    private List<Clock> clocks(OnBench bench, BenchView view, Text text, ZoneId zone) {
        var card = bench.card();
        var tube = view.tube().or(() -> urgent(bench));
        var reading = ClockReading.of(procedures.register(), card, tube, view.at());
        var sampledMain = reading.map(ClockReading::originIsSampled).orElse(true);
        var due = reading.flatMap(ClockReading::due);
        var stopped = tube.flatMap(Tube::frozenAt);
        var clocks = new ArrayList<Clock>();
        tube.flatMap(Tube::sampledAt)
                .ifPresent(since -> clocks.add(clock("sampled", sampledMain, since, stopped, due, text, zone)));
        card.resectedAt()
                .ifPresent(since -> clocks.add(clock("resected", !sampledMain, since, stopped, due, text, zone)));
        return clocks;
    }

    private static Clock clock(
            String kind,
            boolean main,
            Instant since,
            Optional<Instant> stopped,
            Optional<Instant> due,
            Text text,
            ZoneId zone) {
        var limit = due.filter(d -> main);
        return new Clock(
                kind,
                main,
                since,
                stopped,
                limit,
                limit.map(d -> text.of("bench.until", TIME.format(d.atZone(zone)))),
                text.of("bench.since-" + kind));
    }

    private static Optional<Tube> urgent(OnBench bench) {
        return bench.tubes().stream()
                .filter(t -> t.sampledAt().isPresent() && t.frozenAt().isEmpty())
                .min(java.util.Comparator.comparing(t -> t.sampledAt().orElseThrow()));
    }

    /** What is of the tubes is of no use where there are none. */
    private static Optional<OnBench> atBench(BenchView view) {
        return view.onBench().filter(b -> view.station() == Station.BENCH);
    }

    /** Warm ischaemia until the removal, from then on how long it is out. */
    private static List<Clock> clocks(Case card, Text text, ZoneId zone) {
        var out = card.resectedAt()
                .map(since -> clock("resected", true, since, Optional.empty(), Optional.empty(), text, zone));
        var warm = card.clampedAt()
                .map(since -> clock("clamped", out.isEmpty(), since, card.resectedAt(), Optional.empty(), text, zone));
        return Stream.concat(out.stream(), warm.stream()).toList();
    }

    private static Expected expected(Asked asked, Station station, Text text) {
        var kind = switch (asked) {
            case CASE -> "case";
            case CLAMPED -> "clamped";
            case REMOVED -> "removed";
            case KIT -> "kit";
            case YES -> "yes";
            case TUBE -> "tube";
            case LN2 -> "LN2";
            case COLD -> "4C";
            case REFRIGERATOR -> "refrigerator";
            case REASON -> "reason";
            case POSITION -> "position";
        };
        return new Expected(kind, text.of("bench.expect." + kind), options(asked, station, text));
    }

    /** Where hands are clean the screen may be touched instead of scanning a card. */
    private static List<Option> options(Asked asked, Station station, Text text) {
        return switch (asked) {
            case REASON -> reasons(text);
            case CLAMPED -> List.of(new Option(Command.Word.CLAMPED.code(), text.of("bench.touch.clamped")));
            case REMOVED ->
                station == Station.BENCH
                        ? List.of()
                        : List.of(new Option(Command.Word.REMOVED.code(), text.of("bench.touch.removed")));
            case YES ->
                List.of(
                        new Option(Command.Word.YES.code(), text.of("bench.touch.yes")),
                        new Option(Command.Word.NO.code(), text.of("bench.touch.no")));
            case CASE, KIT, TUBE, LN2, COLD, REFRIGERATOR, POSITION -> List.of();
        };
    }

    static List<Option> reasons(Text text) {
        return IntStream.rangeClosed(1, WORDED)
                .mapToObj(Command.Reason::new)
                .map(r -> new Option(r.code(), text.of("card." + r.word())))
                .toList();
    }
}
