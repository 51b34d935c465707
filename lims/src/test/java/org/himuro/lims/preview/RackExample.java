package org.himuro.lims.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.storage.application.RackPage;
import org.himuro.lims.storage.application.RackSquares;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.RackDifferences;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.Kind;

/** A reading in which every kind of difference occurs. */
final class RackExample {
    private RackExample() {}

    static RackPage page(int rows, int columns) {
        var cells = new ArrayList<CellDifference>();
        Cells.all(rows, columns).forEach(cell -> cells.add(difference(cell, cells.size(), rows * columns)));
        var differences = new RackDifferences(cells);
        return new RackPage(
                "B0412",
                Optional.of("ab".repeat(32)),
                "none",
                RackSquares.counts(differences),
                RackSquares.rows(differences, new StoringRack.Shape(rows, columns)),
                cells.stream()
                        .filter(RackSquares::isListed)
                        .map(c -> RackSquares.line(c, Optional.empty(), false, Map.of()))
                        .toList(),
                List.of(),
                new RackPage.Lie(false, rows == 8, Optional.of("02498606"), false, List.of()),
                Optional.empty(),
                false,
                List.of(),
                new RackPage.Device(
                        Optional.of("XL20 / 2 F"), SeenFrom.BELOW, List.of("XL20 / 2 F"), Optional.empty(), true));
    }

    private static CellDifference difference(String cell, int i, int all) {
        var kind = switch (i) {
            case 14 -> Kind.NEW;
            case 17, 18 -> Kind.MOVED;
            case 26 -> Kind.MISSING;
            case 31 -> Kind.EXTRA;
            case 40, 41 -> Kind.UNREAD;
            case 50, 51 -> Kind.DUPLICATE;
            default -> i > all - 20 ? Kind.EMPTY : Kind.SAME;
        };
        var code = Optional.of("WGNCH26000%03dA%d%d".formatted(101 + i / 3, i % 3 + 1, i % 7));
        var expected = kind == Kind.SAME || kind == Kind.MISSING || kind == Kind.UNREAD;
        var read = kind != Kind.EMPTY && kind != Kind.MISSING && kind != Kind.UNREAD;
        return new CellDifference(
                cell,
                kind,
                code.filter(c -> expected),
                code.filter(c -> read),
                code.filter(c -> read && kind != Kind.EXTRA),
                Optional.of("B0398 C07").filter(c -> kind == Kind.MOVED),
                kind == Kind.MISSING);
    }
}
