package org.himuro.lims.storage.adapter.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.storage.Notice;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackSquares;
import org.himuro.lims.storage.application.ReadRack;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.model.RackDifferences;

/** Between a reading, the page that shows its differences, and the command. */
final class RackForm {
    private RackForm() {}

    static List<String> said(List<Notice> notices, Locale locale) {
        return notices.stream().map(n -> n.message(locale)).toList();
    }

    static StoringRack.Look look(ReadRack reading, RackAsked asked) {
        return reading.look(asked.byHand(), asked.turnedNow(), asked.step() == RackAsked.Step.TURN);
    }

    static RackPage page(
            String box,
            ReadRack reading,
            RackAsked asked,
            StoringRack.Preview preview,
            List<String> faults,
            List<String> noticed,
            RackPage.Device device,
            Staff staff) {
        var differences = preview.differences();
        var names = staff.names(differences.cells().stream()
                .flatMap(c -> c.claim().stream())
                .map(RackDifferences.Claim::by)
                .distinct()
                .toList());
        var chosen = asked.step() == RackAsked.Step.TURN ? Map.<String, Choice>of() : asked.chosen();
        return new RackPage(
                box,
                Optional.of(reading.file()),
                preview.fingerprint(),
                RackSquares.counts(differences),
                RackSquares.rows(differences, preview.shape()),
                differences.cells().stream()
                        .filter(c -> RackSquares.isListed(c) || preview.byHand().contains(c.cell()))
                        .map(c -> RackSquares.line(
                                c,
                                Optional.ofNullable(chosen.get(c.cell())),
                                preview.byHand().contains(c.cell()),
                                names))
                        .toList(),
                faults,
                new RackPage.Lie(
                        asked.turnedNow(), preview.likelyTurned(), reading.rackCode(), reading.picture(), noticed),
                Optional.empty(),
                false,
                List.of(),
                device);
    }

    static StoreRack command(String box, ReadRack reading, RackAsked asked, StoringRack.Preview preview) {
        var decided = asked.chosen().entrySet().stream()
                .map(d -> new StoreRack.Decided(d.getKey(), d.getValue()))
                .toList();
        return reading.command(
                box, preview, new ReadRack.Said(asked.turnedNow(), asked.liesRight(), decided, asked.previewed()));
    }
}
