package org.himuro.lims.storage.application;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.application.RackPage.Count;
import org.himuro.lims.storage.application.RackPage.Row;
import org.himuro.lims.storage.application.RackPage.Sign;
import org.himuro.lims.storage.application.RackPage.Square;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.RackDifferences;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.Claim;
import org.himuro.lims.storage.model.RackDifferences.Kind;

/** A reading's differences in the shape of the rack. */
public final class RackSquares {
    private RackSquares() {}

    public static List<Count> counts(RackDifferences differences) {
        return Arrays.stream(Kind.values())
                .filter(kind -> differences.count(kind) > 0)
                .map(kind -> new Count(sign(kind), differences.count(kind)))
                .toList();
    }

    /** Every position of the box, row by row; what was seen outside its shape is in the list only. */
    public static List<Row> rows(RackDifferences differences, StoringRack.Shape shape) {
        var at = new LinkedHashMap<String, CellDifference>();
        differences.cells().forEach(c -> at.put(c.cell(), c));
        var squares = Cells.all(shape.rows(), shape.columns()).stream()
                .map(at::get)
                .map(RackSquares::square)
                .toList();
        return IntStream.range(0, shape.rows())
                .mapToObj(row -> squares.subList(row * shape.columns(), (row + 1) * shape.columns()))
                .map(row -> new Row(row.getFirst().cell().substring(0, 1), row))
                .toList();
    }

    public static boolean isListed(CellDifference c) {
        return c.displaced() || (c.kind() != Kind.SAME && c.kind() != Kind.EMPTY && c.kind() != Kind.RESERVED);
    }

    /** Cells that are empty and reserved, by their reservation: nothing is asked about them. */
    public static Map<Claim, String> reserved(RackDifferences differences) {
        return differences.cells().stream()
                .filter(c -> c.kind() == Kind.RESERVED)
                .collect(Collectors.groupingBy(
                        c -> c.claim().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(CellDifference::cell, Collectors.joining(" "))));
    }

    /**
     * A line of the list below.
     *
     * @param chosen the choice made so far
     * @param byHand a hand scanner read it, where the rack scanner could not
     * @param names of those who have reserved cells
     */
    public static RackPage.Cell line(
            CellDifference c, Optional<Choice> chosen, boolean byHand, Map<UUID, String> names) {
        return new RackPage.Cell(
                c.cell(),
                sign(c.kind()),
                c.expected().orElse(""),
                c.read().orElse(""),
                c.from().orElse(""),
                c.displaced(),
                choices(c.kind()),
                chosen.map(Choice::name).orElse(""),
                byHand ? c.read() : Optional.of("").filter(none -> c.kind() == Kind.UNREAD),
                c.claim()
                        .map(claim -> new BoxPicture.Claim(
                                claim.reservation(),
                                names.getOrDefault(claim.by(), "–"),
                                Phrase.of("reservation-purpose." + claim.purpose()),
                                claim.until(),
                                claim.own())));
    }

    private static List<String> choices(Kind kind) {
        return switch (kind) {
            case UNREAD -> List.of("KEEP", "TAKE_OUT");
            case MISSING -> List.of("TAKE_OUT", "KEEP");
            case EXTRA -> List.of("LEAVE_OUT");
            case ON_RESERVED -> List.of("PUT_AGREED", "PUT_URGENT", "PUT_MISTAKEN", "LEAVE_OUT");
            case SAME, EMPTY, RESERVED, NEW, MOVED, DUPLICATE, OUTSIDE -> List.of();
        };
    }

    private static Square square(CellDifference c) {
        return new Square(
                c.cell(),
                sign(c.kind()),
                c.read().or(c::expected).orElse(""),
                c.from().orElse(""),
                c.kind() == Kind.EMPTY,
                isListed(c));
    }

    /** No two kinds have the same shape: a colour never speaks alone. */
    public static Sign sign(Kind kind) {
        var phrase = Phrase.of("rack-kind." + kind);
        return switch (kind) {
            case SAME -> new Sign(phrase, Tone.DONE, "check");
            case EMPTY -> new Sign(phrase, Tone.WAITING, "x");
            case RESERVED -> new Sign(phrase, Tone.WAITING, "lock");
            case ON_RESERVED -> new Sign(phrase, Tone.LOOK, "shield-alert");
            case NEW -> new Sign(phrase, Tone.ACCENT, "plus");
            case MOVED -> new Sign(phrase, Tone.ACCENT, "arrow-right");
            case MISSING -> new Sign(phrase, Tone.LOOK, "circle-dashed");
            case EXTRA -> new Sign(phrase, Tone.LOOK, "info");
            case UNREAD -> new Sign(phrase, Tone.LOOK, "triangle-alert");
            case DUPLICATE -> new Sign(phrase, Tone.REFUSED, "layers");
            case OUTSIDE -> new Sign(phrase, Tone.REFUSED, "octagon-x");
        };
    }
}
