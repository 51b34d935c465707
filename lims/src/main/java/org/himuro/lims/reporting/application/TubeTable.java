package org.himuro.lims.reporting.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tubes as the lines of a file: the same columns whatever kind of file it is. */
public final class TubeTable {
    public static final List<String> HEAD = List.of(
            "code",
            "case",
            "material",
            "parent",
            "holder",
            "step",
            "place",
            "in",
            "cell",
            "sampled_at",
            "chilled_at",
            "frozen_at",
            "verdict",
            "quarantined",
            "thaws",
            "marks",
            "last_at",
            "amount",
            "unit");

    private TubeTable() {}

    /** What a file holds in one place. */
    public sealed interface Cell {
        String text();

        /** Of people or of other systems: never a formula. */
        record Text(String text) implements Cell {}

        /** A word of ours, an instant, a number. */
        record Plain(String text) implements Cell {}
    }

    public static List<Cell> line(TubeRow t) {
        return List.of(
                new Cell.Text(t.code()),
                new Cell.Text(t.caseCode()),
                new Cell.Plain(t.material().name()),
                new Cell.Text(t.parent().orElse("")),
                new Cell.Text(t.holder().orElse("")),
                new Cell.Plain(t.step().name()),
                new Cell.Plain(t.place().name()),
                new Cell.Text(t.in().orElse("")),
                new Cell.Text(t.cell().orElse("")),
                at(t.sampledAt()),
                at(t.chilledAt()),
                at(t.frozenAt()),
                new Cell.Plain(t.verdict().map(Enum::name).orElse("")),
                new Cell.Plain(String.valueOf(t.quarantined())),
                new Cell.Plain(String.valueOf(t.thaws())),
                new Cell.Plain(String.valueOf(t.marks())),
                new Cell.Plain(t.lastAt().toString()),
                new Cell.Plain(t.amount().map(BigDecimal::toPlainString).orElse("")),
                new Cell.Plain(t.unit().map(Enum::name).orElse("")));
    }

    private static Cell at(Optional<Instant> instant) {
        return new Cell.Plain(instant.map(Instant::toString).orElse(""));
    }
}
