package org.himuro.sop.sprec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.himuro.sop.document.Document;
import org.himuro.sop.document.DocumentNode;
import org.himuro.sop.document.Reading;

/** Reads the code tables of a version. Own code: {@code not-a-range}. */
final class SprecTablesReader {
    private SprecTablesReader() {}

    static Reading<SprecTables> read(String yaml) {
        return Document.read(yaml, SprecTablesReader::tables);
    }

    private static SprecTables tables(DocumentNode node) {
        return new SprecTables(
                node.at("sprec").scalar().text(),
                meanings(node.at("fluid-types")),
                meanings(node.at("fluid-containers")),
                meanings(node.at("solid-types")),
                meanings(node.at("collections")),
                meanings(node.at("fixations")),
                bins(node.at("pre-centrifugation")),
                bins(node.at("post-centrifugation")),
                bins(node.at("ischaemia")),
                bins(node.at("fixation-times")),
                bins(node.at("autopsy")),
                spins(node.at("centrifugation")),
                places(node.at("storage")));
    }

    private static List<SprecTables.Meaning> meanings(DocumentNode node) {
        return node.keys().stream()
                .map(code ->
                        new SprecTables.Meaning(code, node.at(code).scalar().text()))
                .toList();
    }

    private static SprecTables.Special special(DocumentNode node) {
        node.only("unknown", "not-applicable", "other");
        return new SprecTables.Special(
                node.maybe("unknown").map(n -> n.scalar().text()),
                node.maybe("not-applicable").map(n -> n.scalar().text()),
                node.maybe("other").map(n -> n.scalar().text()));
    }

    private static SprecTables.Bins bins(DocumentNode node) {
        node.only("special", "bins");
        return new SprecTables.Bins(
                special(node.at("special")),
                node.at("bins").items().stream().map(SprecTablesReader::bin).toList());
    }

    private static SprecTables.Bin bin(DocumentNode node) {
        node.only("code", "band", "from", "below");
        return new SprecTables.Bin(
                node.at("code").scalar().text(),
                node.maybe("band").map(n -> n.scalar().oneOf(Band.class)),
                node.maybe("from").map(n -> n.scalar().duration()).orElse(Duration.ZERO),
                node.maybe("below").map(n -> n.scalar().duration()));
    }

    private static SprecTables.Spins spins(DocumentNode node) {
        node.only("special", "spins");
        return new SprecTables.Spins(
                special(node.at("special")),
                node.at("spins").items().stream().map(SprecTablesReader::spin).toList());
    }

    private static SprecTables.SpinRow spin(DocumentNode node) {
        node.only("code", "band", "brake", "g", "minutes", "first-only");
        var g = decimals(node.at("g"), 1);
        var minutes = decimals(node.at("minutes"), 2);
        return new SprecTables.SpinRow(
                node.at("code").scalar().text(),
                node.at("band").scalar().oneOf(Band.class),
                node.at("brake").scalar().flag(),
                g.getFirst(),
                g.stream().skip(1).findFirst(),
                Duration.ofMinutes(minutes.getFirst().longValue()),
                Duration.ofMinutes(minutes.getLast().longValue()),
                node.at("first-only").scalar().flag());
    }

    private static List<BigDecimal> decimals(DocumentNode node, int least) {
        var values = node.items().stream().map(n -> n.scalar().decimal()).toList();
        if (values.size() < least || values.size() > 2) {
            node.fault("not-a-range", "[from, to]");
        }
        return values.isEmpty() ? List.of(BigDecimal.ZERO) : values;
    }

    private static SprecTables.Places places(DocumentNode node) {
        node.only("special", "places");
        return new SprecTables.Places(
                special(node.at("special")),
                node.at("places").items().stream().map(SprecTablesReader::place).toList());
    }

    private static SprecTables.Place place(DocumentNode node) {
        node.only("code", "container", "conditions");
        return new SprecTables.Place(
                node.at("code").scalar().text(),
                node.at("container").scalar().oneOf(Storage.Container.class),
                node.at("conditions").items().stream()
                        .map(n -> n.scalar().oneOf(Storage.Condition.class))
                        .toList());
    }
}
