package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.model.Doing;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Heard;
import org.himuro.lims.scan.model.Heard.NotHeard;
import org.himuro.lims.scan.model.KitAtBench;
import org.himuro.lims.scan.model.Meant;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Kit.KitTube;

/** From the raw text of a scan to what it stands for, with the case that it is about. */
final class Listening {
    private final BenchDirectory directory;

    Listening(BenchDirectory directory) {
        this.directory = directory;
    }

    /** @param onBench the case in hand, or the case of what was scanned */
    record Understood(Heard heard, Optional<OnBench> inHand, Optional<OnBench> onBench) {
        /** What is shown with that in hand: a refused tube may be in hand with its case all the same. */
        Optional<OnBench> of(Hand hand) {
            return onBench.filter(
                            b -> hand.caseCode().filter(b.card().code()::equals).isPresent())
                    .or(() -> inHand);
        }
    }

    Understood hear(List<String> symbols, Hand hand, UUID site) {
        if (symbols.size() != 1) {
            return with(new NotHeard("unreadable", "", List.of(Reason.of("SEVERAL_CODES"))), hand, site);
        }
        return switch (ScanText.normalise(symbols.getFirst())) {
            case Symbol.Unreadable u ->
                with(new NotHeard("unreadable", "", List.of(Reason.of("UNREADABLE", u.reason()))), hand, site);
            case Symbol.Code(ParsedCode code) -> hear(code, symbols.getFirst(), hand, site);
        };
    }

    private Understood hear(ParsedCode code, String scanned, Hand hand, UUID site) {
        return switch (code) {
            case ParsedCode.CaseCode c ->
                found(directory.byCase(c.text(), site), hand, site, b -> new Heard.CaseHeard(b.card()))
                        .orElseGet(() -> with(unknown("case", c.text(), notOpen(c.text(), site)), hand, site));
            case ParsedCode.TubeCode t ->
                found(
                                directory.byTube(t.text(), site),
                                hand,
                                site,
                                b -> new Heard.TubeHeard(b.tube(t.text()).orElseThrow(), b.card()))
                        .orElseGet(() -> with(notOfCase(t.text(), site), hand, site));
            case ParsedCode.CommandCode(Command command) -> with(new Heard.CommandHeard(command), hand, site);
            case ParsedCode.ItemCode(String text, Item item) -> with(item(text, item, site), hand, site);
            case ParsedCode.PositionCode p ->
                with(
                        new Heard.PositionHeard(
                                p.within().code().orElse(""), p.cell().label(), p.text()),
                        hand,
                        site);
            case ParsedCode.CheckWrong w ->
                with(new NotHeard("misread", "", List.of(Reason.of("CHECK_WRONG", w.text()))), hand, site);
            case ParsedCode.ForeignCode f -> with(strange("foreign", scanned, "FOREIGN_CODE"), hand, site);
            case ParsedCode.Ambiguous a -> with(strange("unknown", scanned, "AMBIGUOUS_CODE"), hand, site);
            case ParsedCode.Unknown u -> with(strange("unknown", scanned, "CODE_UNKNOWN"), hand, site);
        };
    }

    private String notOpen(String caseCode, UUID site) {
        return directory.isSetAside(caseCode, site) ? "CASE_NOT_OPEN" : "CASE_UNKNOWN";
    }

    /** A kit's tube gets its case with the kit. */
    private NotHeard notOfCase(String tube, UUID site) {
        return directory
                .kitOfTube(tube, site)
                .map(k -> {
                    boolean isIn = k.kit().tube(tube).filter(KitTube::isIn).isPresent();
                    var why = isIn ? "TUBE_OF_KIT" : "KIT_TUBE_OUT";
                    return new NotHeard(
                            "tube", tube, List.of(Reason.of(why, tube, k.kit().code())));
                })
                .orElseGet(() -> unknown("tube", tube, "TUBE_UNKNOWN"));
    }

    private Heard item(String text, Item item, UUID site) {
        if (item.kind() == ItemKind.KIT) {
            return directory
                    .kit(text, site)
                    .<Heard>map(Heard.KitHeard::new)
                    .orElseGet(() -> unknown("kit", text, "KIT_UNKNOWN"));
        }
        if (item.kind() == ItemKind.UNIT) {
            return directory
                    .refrigerator(text, site)
                    .<Heard>map(id -> new Heard.RefrigeratorHeard(text))
                    .orElseGet(() -> unknown("refrigerator", text, "NOT_A_REFRIGERATOR"));
        }
        return unknown("box", text, "POSITION_EXPECTED");
    }

    private static NotHeard unknown(String kind, String code, String reason) {
        return new NotHeard(kind, code, List.of(Reason.of(reason, code)));
    }

    /** None of our codes: it may be a name, of which the form is said and not the text. */
    private static NotHeard strange(String kind, String scanned, String reason) {
        return new NotHeard(kind, "", List.of(Reason.of(reason, UnknownCode.shown(scanned))));
    }

    /** The scanned case; the case in hand is looked up only where it is another one. */
    private Optional<Understood> found(Optional<OnBench> found, Hand hand, UUID site, Function<OnBench, Heard> heard) {
        return found.map(b -> {
            var same = hand.caseCode().filter(b.card().code()::equals).isPresent();
            return new Understood(heard.apply(b), same ? found : inHand(hand, site), found);
        });
    }

    private Understood with(Heard heard, Hand hand, UUID site) {
        var inHand = inHand(hand, site);
        return new Understood(heard, inHand, inHand);
    }

    /** The case that what was done waits for: it was begun with a number that was set aside, and is not opened yet. */
    Optional<String> waitsFor(Meant meant, UUID site) {
        return Stream.concat(meant.caseCode().stream(), meant.after().caseCode().stream())
                .distinct()
                .filter(code -> directory.byCase(code, site).isEmpty() && directory.isSetAside(code, site))
                .findFirst();
    }

    /** @return empty where its codes stand for nothing here */
    Optional<Doing> doing(Meant meant, Instant scanned, UUID site) {
        var caseId = meant.caseCode()
                .flatMap(code -> directory.byCase(code, site))
                .map(b -> b.card().id());
        var tube = meant.tubeCode().flatMap(code -> directory.byTube(code, site).flatMap(b -> b.tube(code)));
        var kit = meant.kit().flatMap(code -> directory.kit(code, site));
        return meant.doing(caseId, tube, kit, scanned);
    }

    /** Of what a browser says that it had in hand, what stands for something at this site. */
    Hand known(Hand said, UUID site) {
        var told = said.kit().isEmpty() || kit(said, site).isPresent() ? said : said.withoutKit();
        var bench = inHand(told, site);
        if (bench.isEmpty()) {
            return told.withoutCase();
        }
        var strange =
                told.tubeCode().filter(code -> bench.flatMap(b -> b.tube(code)).isEmpty());
        return strange.isPresent() ? told.withoutCase() : told;
    }

    Optional<KitAtBench> kit(Hand hand, UUID site) {
        return hand.kit().flatMap(code -> directory.kit(code, site));
    }

    /** A bench without the network may hold a tube that it was not told of: it knows its code, and not its case. */
    Optional<OnBench> inHand(Hand hand, UUID site) {
        return hand.caseCode()
                .map(code -> directory.byCase(code, site))
                .orElseGet(() -> hand.tubeCode().flatMap(code -> directory.byTube(code, site)));
    }
}
