package org.himuro.lims.storage.adapter.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.rackfile.RackCell;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackSquares;
import org.himuro.lims.storage.application.StoringRack;

/** Between a file, the page that shows its differences, and the command. */
final class RackForm {
    private RackForm() {}

    /** What the device saw, in the words of storing. */
    static List<ReadCell> cells(RackReading reading) {
        return reading.cells().stream()
                .map(c -> new ReadCell(c.position().label(), seen(c), c.code()))
                .toList();
    }

    private static Seen seen(RackCell cell) {
        return switch (cell.state()) {
            case CODE -> Seen.CODE;
            case EMPTY -> Seen.EMPTY;
            case UNREAD -> Seen.UNREAD;
        };
    }

    static List<String> faults(List<Finding> findings, Locale locale) {
        return findings.stream().map(f -> f.message(locale)).toList();
    }

    static StoringRack.Look look(RackReading reading, RackAsked asked) {
        return new StoringRack.Look(
                cells(reading),
                asked.byHand(),
                asked.turnedNow(),
                asked.step() == RackAsked.Step.TURN,
                reading.rackCode().map(RackAsked::code));
    }

    static RackPage page(
            String box,
            RackReading reading,
            RackAsked asked,
            StoringRack.Preview preview,
            List<String> faults,
            RackPage.Device device) {
        var differences = preview.differences();
        var chosen = asked.step() == RackAsked.Step.TURN ? Map.<String, Choice>of() : asked.chosen();
        return new RackPage(
                box,
                Optional.of(reading.sha256()),
                preview.fingerprint(),
                RackSquares.counts(differences),
                RackSquares.rows(differences, preview.shape()),
                differences.cells().stream()
                        .filter(c -> RackSquares.isListed(c) || preview.byHand().contains(c.cell()))
                        .map(c -> RackSquares.line(
                                c,
                                Optional.ofNullable(chosen.get(c.cell())),
                                preview.byHand().contains(c.cell())))
                        .toList(),
                faults,
                new RackPage.Lie(asked.turnedNow(), preview.likelyTurned(), reading.rackCode()),
                Optional.empty(),
                false,
                List.of(),
                device);
    }

    static StoreRack command(String box, RackReading reading, RackAsked asked, StoringRack.Preview preview) {
        var decided = asked.chosen().entrySet().stream()
                .map(d -> new StoreRack.Decided(d.getKey(), d.getValue()))
                .toList();
        var handling = new StoreRack.Handling(
                preview.byHand(),
                asked.turnedNow(),
                asked.liesRight(),
                reading.rackCode().map(RackAsked::code));
        return new StoreRack(box, reading.sha256(), preview.cells(), decided, asked.previewed(), handling);
    }
}
