package org.himuro.lims.storage.adapter.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackCell;
import org.himuro.integrations.rackfile.RackFileReader;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackSquares;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.Kind;

/** Between a file, the page that shows its differences, and the command. */
final class RackForm {
    private static final String CHOICE = "choice-";

    private RackForm() {}

    static Reading<RackReading> read(byte[] file) {
        return RackFileReader.read(file, "");
    }

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

    static RackPage refused(String box, List<Finding> findings, Locale locale) {
        var faults = findings.stream().map(f -> f.message(locale)).toList();
        return RackPage.saying(box, faults, false, Optional.empty());
    }

    static RackPage page(String box, byte[] file, StoringRack.Preview preview, List<String> faults) {
        return page(box, Base64.getEncoder().encodeToString(file), preview, faults);
    }

    private static RackPage page(String box, String encoded, StoringRack.Preview preview, List<String> faults) {
        var differences = preview.differences();
        return new RackPage(
                box,
                Optional.of(encoded),
                preview.fingerprint(),
                RackSquares.counts(differences),
                RackSquares.rows(differences, preview.shape()),
                differences.cells().stream()
                        .filter(RackSquares::isListed)
                        .map(RackForm::cell)
                        .toList(),
                faults,
                Optional.empty(),
                false);
    }

    private static RackPage.Cell cell(CellDifference c) {
        return new RackPage.Cell(
                c.cell(),
                RackSquares.sign(c.kind()),
                c.expected().orElse(""),
                c.read().orElse(""),
                c.from().orElse(""),
                c.displaced(),
                choices(c.kind()));
    }

    private static List<String> choices(Kind kind) {
        return switch (kind) {
            case UNREAD -> List.of("KEEP", "TAKE_OUT");
            case MISSING -> List.of("TAKE_OUT", "KEEP");
            case EXTRA -> List.of("LEAVE_OUT");
            case SAME, EMPTY, NEW, MOVED, DUPLICATE, OUTSIDE -> List.of();
        };
    }

    /** A choice that is none is refused; none at all leaves the cell undecided. */
    static void choices(Fields fields, Map<String, Object> form) {
        form.keySet().stream().filter(name -> name.startsWith(CHOICE)).forEach(name -> fields.one(Choice.class, name));
    }

    static StoreRack command(String box, RackReading reading, Map<String, Object> form) {
        var decided = new ArrayList<StoreRack.Decided>();
        form.forEach((name, value) -> Arrays.stream(Choice.values())
                .filter(choice -> name.startsWith(CHOICE) && choice.name().equals(String.valueOf(value)))
                .forEach(choice -> decided.add(new StoreRack.Decided(name.substring(CHOICE.length()), choice))));
        return new StoreRack(
                box, reading.sha256(), cells(reading), decided, String.valueOf(form.getOrDefault("fingerprint", "")));
    }
}
