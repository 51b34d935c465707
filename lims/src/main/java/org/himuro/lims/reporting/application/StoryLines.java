package org.himuro.lims.reporting.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.ledger.TimeReckoned;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.processing.ProcessingEvent.TubeAnalysed;
import org.himuro.lims.sequencing.SequencingEvent;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.CaseEvent;
import org.himuro.lims.specimen.ContainerEvent;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.ParcelEvent;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;

/** A fact as a line of the story. @param names what ids are called */
record StoryLines(Map<UUID, String> names, Set<UUID> corrected) {
    /** Recorded later than this after it happened, a reader should see both times. */
    private static final Duration LATE = Duration.ofMinutes(5);

    /** Every id that a line of these facts names. */
    static Stream<UUID> ids(Recorded r) {
        var of = Stream.of(r.actor().person(), r.actor().site(), r.stream().id());
        return Stream.concat(of, named(r.fact()));
    }

    private static Stream<UUID> named(Fact fact) {
        return switch (fact) {
            case TubeEvent.TubeStored e -> Stream.of(e.container());
            case TubeEvent.TubeFound e -> Stream.concat(Stream.of(e.container()), e.conflictsWith().stream());
            case TubeEvent.TubePacked e -> Stream.of(e.parcel(), e.addressee());
            case TubeEvent.TubeUnpacked e -> Stream.of(e.parcel());
            case TubeEvent.TubeReceived e -> Stream.of(e.parcel(), e.site());
            case TubeEvent.TubeMissing e -> Stream.of(e.parcel());
            case TubeEvent.TubeDestroyed e -> Stream.of(e.witness());
            case TubeEvent.TubeStatedAt e -> Stream.of(e.parcel(), e.site());
            case TubeEvent.TubeTravelConfirmed e -> Stream.of(e.parcel(), e.site());
            case TubeEvent.TubeTravelRefuted e -> Stream.of(e.parcel(), e.site());
            case TubeEvent.TubeChilled e -> Stream.of(e.refrigerator());
            case TubeEvent.TubeMarked e -> e.related().stream();
            case TubeEvent.TubeFilled e -> e.parents().stream();
            case ContainerEvent.ContainerPlaced e -> Stream.of(e.parent());
            case ContainerEvent.ContainerPacked e -> Stream.of(e.parcel());
            case ContainerEvent.ContainerReceived e -> Stream.of(e.parcel());
            case ParcelEvent.ParcelArrived e -> Stream.of(e.site());
            case ParcelEvent.ParcelTurnedUp e -> Stream.of(e.site());
            case SequencingEvent.SequencingOrdered e -> Stream.of(e.laboratory());
            default -> Stream.empty();
        };
    }

    TubePage.Line line(Recorded r) {
        var marks = new ArrayList<Phrase>();
        if (corrected.contains(r.id())) {
            marks.add(Phrase.of("story.corrected"));
        }
        mark(r.fact()).ifPresent(marks::add);
        boolean late = Duration.between(r.occurredAt(), r.recordedAt()).compareTo(LATE) > 0;
        return new TubePage.Line(
                r.occurredAt(),
                r.recordedAt(),
                name(r.actor().person()),
                name(r.actor().site()),
                icon(r.fact()),
                Phrase.of(
                        "fact." + r.fact().getClass().getSimpleName(),
                        arguments(r).toArray()),
                verdict(r.fact()),
                marks,
                late);
    }

    private Optional<Phrase> mark(Fact fact) {
        return switch (fact) {
            case TubeEvent.TubeMarked(var code, var related)
            when code.matches("REASON\\d{2}") -> Optional.of(Phrase.of("mark.REASON", code));
            case TubeEvent.TubeMarked(var code, var related) ->
                Optional.of(Phrase.of("mark." + code, related.map(this::name).orElse("")));
            case CaseEvent.CaseMarked(var code) -> Optional.of(Phrase.of("mark." + code, ""));
            case SequencingEvent.OrderMarked(var code) -> Optional.of(Phrase.of("mark." + code, ""));
            case TimeDoubted(var said, var why) -> Optional.of(Phrase.of("mark." + why, said));
            case TimeReckoned(var of, var said, int off) ->
                Optional.of(
                        Phrase.of(off == 0 ? "story.time-reckoned" : "story.time-uncertain", Instant.parse(said), off));
            default -> Optional.empty();
        };
    }

    private List<Object> arguments(Recorded r) {
        return switch (r.fact()) {
            case TubeEvent.TubeLabelled e -> List.of(e.code());
            case CaseEvent.CaseProtocolSet e -> List.of(e.protocol(), e.version());
            case TubeEvent.TubeChilled e -> List.of(name(e.refrigerator()), e.reason());
            case TubeEvent.TubeFrozen e -> List.of(Phrase.of("medium." + e.medium()));
            case TubeEvent.TubeTimeUnknown e -> List.of(Phrase.of("time-unknown." + e.which()), unknownWhy(e.reason()));
            case TubeEvent.TubeClockMissed e -> List.of(Phrase.of("clock-limit." + e.limit()));
            case TubeEvent.TubeStored e -> List.of(name(e.container()), e.cell());
            case TubeEvent.TubeFound e -> List.of(name(e.container()), e.cell());
            case TubeEvent.TubePacked e -> List.of(name(e.parcel()), name(e.addressee()));
            case TubeEvent.TubeUnpacked e -> List.of(name(e.parcel()));
            case TubeEvent.TubeReceived e -> List.of(name(e.site()), name(e.parcel()));
            case TubeEvent.TubeMissing e -> List.of(name(e.parcel()));
            case TubeEvent.TubeQuarantined e -> List.of(Phrase.of("quarantine.why." + e.reason()));
            case TubeEvent.TubeReleased e -> List.of(Phrase.of("release.why." + e.reason()));
            case TubeEvent.TubeLabelPrinted e ->
                List.of(e.printer(), Phrase.of("print.why." + e.reason().orElse("FIRST")));
            case TubeEvent.TubeDestructionAsked e ->
                List.of(Phrase.of("destruction.why." + e.reason()), Phrase.of("destruction.method." + e.method()));
            case TubeEvent.TubeDestroyed e -> List.of(Phrase.of("destruction.method." + e.method()), name(e.witness()));
            case TubeEvent.TubeStatedAt e -> List.of(name(e.site()), name(e.parcel()));
            case TubeEvent.TubeFilled e ->
                List.of(e.parents().stream().map(this::name).collect(Collectors.joining(", ")), amount(e.amount()));
            case TubeEvent.TubeDrawn e -> List.of(e.emptied() ? Phrase.of("processing.emptied") : amount(e.taken()));
            case TubeEvent.TubeAmountFound e -> List.of(amount(Optional.of(e.amount())));
            case TubeAnalysed e ->
                List.of(Phrase.name(e.analyte()), plain(e.value()), e.analyte().unit());
            case TubeEvent.TubeTravelConfirmed e -> List.of(name(e.site()), name(e.parcel()));
            case TubeEvent.TubeTravelRefuted e -> List.of(name(e.site()), name(e.parcel()));
            case ContainerEvent.ContainerPlaced e -> List.of(name(r.stream().id()), name(e.parent()), e.cell());
            case ContainerEvent.ContainerPacked e -> List.of(name(r.stream().id()), name(e.parcel()));
            case ContainerEvent e -> List.of(name(r.stream().id()));
            case ParcelEvent.ParcelGiven e -> List.of(name(r.stream().id()), e.carrier(), e.waybill());
            case ParcelEvent.ParcelArrived e -> List.of(name(r.stream().id()), name(e.site()));
            case ParcelEvent.ParcelTurnedUp e -> List.of(name(r.stream().id()), name(e.site()));
            case ParcelEvent e -> List.of(name(r.stream().id()));
            case SequencingEvent.SequencingOrdered e ->
                List.of(e.code(), Phrase.of("assay." + e.assay()), name(e.laboratory()));
            case SequencingEvent.QcFileRead e -> List.of(e.label());
            case SequencingEvent.QcJudged e -> List.of(name(r.stream().id()));
            case SequencingEvent.ResidualLeft e -> List.of(e.microlitres());
            case SequencingEvent.OrderMarked e -> List.of(name(r.stream().id()));
            default -> List.of();
        };
    }

    private static Phrase amount(Optional<Amount> amount) {
        return amount.map(a -> Phrase.of("amount." + Phrase.hyphenated(a.unit().name()), plain(a.value())))
                .orElseGet(() -> Phrase.of("amount.unknown"));
    }

    private static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A card's number stands for itself. */
    private static Object unknownWhy(String code) {
        return code.startsWith("REASON") ? code : Phrase.of("late.unknown." + code);
    }

    private static Optional<TubePage.Verdict> verdict(Fact fact) {
        return switch (fact) {
            case TubeEvent.FreezingJudged e ->
                Optional.of(new TubePage.Verdict(
                        tone(e.verdict()),
                        Phrase.name(e.verdict()),
                        e.procedure() + " v" + e.version(),
                        Optional.of("/procedures/" + e.procedure() + "?version=" + e.version())
                                .filter(href -> e.version() > 0)));
            case SequencingEvent.QcJudged e ->
                Optional.of(new TubePage.Verdict(
                        tone(e.result()),
                        Phrase.of("result." + e.result().name().toLowerCase(Locale.ROOT)),
                        e.ruleSet() + " v" + e.version()));
            default -> Optional.empty();
        };
    }

    private static Tone tone(Result result) {
        return switch (result) {
            case PASS -> Tone.DONE;
            case CONDITIONAL, INCOMPLETE -> Tone.LOOK;
            case FAIL -> Tone.REFUSED;
        };
    }

    static Tone tone(FreezingVerdict verdict) {
        return switch (verdict) {
            case DIRECT, FALLBACK -> Tone.DONE;
            case UNDETERMINED -> Tone.LOOK;
            case DEVIATION -> Tone.REFUSED;
        };
    }

    private static String icon(Fact fact) {
        return switch (fact) {
            case TubeEvent.TubeFrozen e -> "snowflake";
            case TubeEvent.TubeChilled e -> "thermometer";
            case TubeEvent.FreezingJudged e -> "clock";
            case TubeEvent.TubeClockMissed e -> "timer";
            case TubeEvent.TubeMarked e -> "triangle-alert";
            case TubeEvent.TubeStatedAt e -> "triangle-alert";
            case CaseEvent.CaseMarked e -> "triangle-alert";
            case SequencingEvent.OrderMarked e -> "triangle-alert";
            case SequencingEvent e -> "file-text";
            case TubeEvent.TubeFilled e -> "flask-conical";
            case TubeEvent.TubeDrawn e -> "flask-conical";
            case TubeEvent.TubeThawed e -> "thermometer";
            case TubeAnalysed e -> "microscope";
            case TubeEvent.TubePacked e -> "package";
            case TubeEvent.TubeQuarantined e -> "shield-alert";
            case TubeEvent.TubeReleased e -> "shield-check";
            case TubeEvent.TubeDestructionAsked e -> "ban";
            case TubeEvent.TubeDestroyed e -> "ban";
            case TubeEvent.TubeLabelled e -> "printer";
            case TubeEvent.TubeLabelPrinted e -> "printer";
            case ParcelEvent.ParcelTurnedUp e -> "triangle-alert";
            case ParcelEvent e -> "truck";
            case ContainerEvent e -> "package";
            case FactCorrected e -> "file-text";
            case TimeDoubted e -> "triangle-alert";
            case TimeReckoned e -> "clock";
            default -> "test-tube";
        };
    }

    private String name(UUID id) {
        return names.getOrDefault(id, "–");
    }
}
