package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;

/**
 * A rack reading against the record, cell by cell (B5, L5). Pure: the preview that a person looks at and the commit are
 * made by this one function.
 *
 * @param cells in the order of rows, then columns
 */
public record RackDifferences(List<CellDifference> cells) {
    public RackDifferences {
        cells = List.copyOf(cells);
    }

    /**
     * What the record says.
     *
     * @param here cell to tube code, of the box read
     * @param known code as read to where the record has that tube; no place where it is in hand
     * @param reserved cell to who holds it, of the box read
     */
    public record Registered(
            int rows,
            int columns,
            Map<String, String> here,
            Map<String, KnownTube> known,
            Map<String, Claim> reserved) {
        public Registered {
            here = Map.copyOf(here);
            known = Map.copyOf(known);
            reserved = Map.copyOf(reserved);
        }

        public Registered(int rows, int columns, Map<String, String> here, Map<String, KnownTube> known) {
            this(rows, columns, here, known, Map.of());
        }
    }

    /**
     * A reservation of a cell, as whoever reads the rack sees it.
     *
     * @param own it is the reader's
     */
    public record Claim(String reservation, UUID by, String purpose, Instant until, boolean own) {}

    /**
     * @param code the tube's own code; the one read may be an alias
     * @param place box and cell, as text
     */
    public record KnownTube(String code, Optional<String> place) {}

    public enum Kind {
        SAME,
        EMPTY,
        /** Nothing is there, and somebody has reserved it. */
        RESERVED,
        /** A known tube in a cell that somebody else has reserved. */
        ON_RESERVED,
        /** A known tube that had no position. */
        NEW,
        /** A known tube that the record has elsewhere. */
        MOVED,
        /** The record has a tube here, the scanner saw none, and none of the other cells has it. */
        MISSING,
        /** A code that is not known here. */
        EXTRA,
        /** One code in two cells: not to be believed. */
        DUPLICATE,
        /** Something is there that could not be read, or the file says nothing about an occupied cell. */
        UNREAD,
        /** Seen outside the box's shape. */
        OUTSIDE;

        /** Whether somebody must say something about it before it can be committed. */
        public boolean mustBeDecided() {
            return this == EXTRA || this == UNREAD || this == ON_RESERVED;
        }

        /** Whether the file cannot be used as it is. */
        public boolean isFault() {
            return this == DUPLICATE || this == OUTSIDE;
        }
    }

    /**
     * @param expected the tube that the record has here
     * @param read the code that was read here
     * @param tube the own code of the tube that was read, where it is known
     * @param from where the record has the tube that was read
     * @param displaced the expected tube is in no cell that was read: it is missing, whatever lies here now
     * @param claim who has reserved the cell
     */
    public record CellDifference(
            String cell,
            Kind kind,
            Optional<String> expected,
            Optional<String> read,
            Optional<String> tube,
            Optional<String> from,
            boolean displaced,
            Optional<Claim> claim) {
        public CellDifference(
                String cell,
                Kind kind,
                Optional<String> expected,
                Optional<String> read,
                Optional<String> tube,
                Optional<String> from,
                boolean displaced) {
            this(cell, kind, expected, read, tube, from, displaced, Optional.empty());
        }
    }

    public static RackDifferences between(Registered record, List<ReadCell> reading) {
        var comparison = new Comparison(record, reading);
        var cells = new TreeSet<>(Cells.all(record.rows(), record.columns()));
        cells.addAll(comparison.seen.keySet());
        return new RackDifferences(cells.stream().map(comparison::at).toList());
    }

    public long count(Kind kind) {
        return cells.stream().filter(c -> c.kind() == kind).count();
    }

    /** Tubes of the record that are in no cell that was read. */
    public List<CellDifference> gone() {
        return cells.stream().filter(CellDifference::displaced).toList();
    }

    private static final class Comparison {
        private final Registered record;
        private final Map<String, ReadCell> seen = new HashMap<>();
        private final Set<String> inShape;
        private final Set<String> twice = new HashSet<>();
        private final Set<String> tubesRead;

        Comparison(Registered record, List<ReadCell> reading) {
            this.record = record;
            this.inShape = new HashSet<>(Cells.all(record.rows(), record.columns()));
            var codes = new ArrayList<String>();
            for (var cell : reading) {
                seen.put(Cells.normal(cell.cell()).orElse(cell.cell()), cell);
                cell.code().map(this::own).ifPresent(codes::add);
            }
            var once = new HashSet<String>();
            codes.stream().filter(code -> !once.add(code)).forEach(twice::add);
            tubesRead = codes.stream().collect(Collectors.toUnmodifiableSet());
        }

        private String own(String code) {
            return Optional.ofNullable(record.known().get(code))
                    .map(KnownTube::code)
                    .orElse(code);
        }

        CellDifference at(String cell) {
            var expected = Optional.ofNullable(record.here().get(cell));
            var read = Optional.ofNullable(seen.get(cell));
            var code = read.flatMap(ReadCell::code);
            var known = code.flatMap(c -> Optional.ofNullable(record.known().get(c)));
            var claim = Optional.ofNullable(record.reserved().get(cell));
            var kind = inShape.contains(cell) ? reserved(kind(expected, read, known), claim) : outside(read);
            boolean displaced =
                    expected.filter(tube -> !tubesRead.contains(tube)).isPresent()
                            && kind != Kind.UNREAD
                            && kind != Kind.SAME;
            return new CellDifference(
                    cell,
                    kind,
                    expected,
                    code,
                    known.map(KnownTube::code),
                    known.flatMap(KnownTube::place),
                    displaced,
                    claim);
        }

        private static Kind reserved(Kind kind, Optional<Claim> claim) {
            if (claim.isPresent() && kind == Kind.EMPTY) {
                return Kind.RESERVED;
            }
            boolean others = claim.filter(c -> !c.own()).isPresent();
            return others && (kind == Kind.NEW || kind == Kind.MOVED) ? Kind.ON_RESERVED : kind;
        }

        private static Kind outside(Optional<ReadCell> read) {
            return read.filter(r -> r.seen() != Seen.EMPTY).isPresent() ? Kind.OUTSIDE : Kind.EMPTY;
        }

        private Kind kind(Optional<String> expected, Optional<ReadCell> read, Optional<KnownTube> known) {
            if (read.isEmpty()) {
                return expected.isPresent() && !tubesRead.contains(expected.get()) ? Kind.UNREAD : Kind.EMPTY;
            }
            return switch (read.get().seen()) {
                case UNREAD -> Kind.UNREAD;
                case EMPTY -> expected.isPresent() && !tubesRead.contains(expected.get()) ? Kind.MISSING : Kind.EMPTY;
                case CODE -> code(expected, read.get().code().orElseThrow(), known);
            };
        }

        private Kind code(Optional<String> expected, String code, Optional<KnownTube> known) {
            if (twice.contains(own(code))) {
                return Kind.DUPLICATE;
            }
            if (known.isEmpty()) {
                return Kind.EXTRA;
            }
            if (expected.equals(Optional.of(known.get().code()))) {
                return Kind.SAME;
            }
            return known.get().place().isPresent() ? Kind.MOVED : Kind.NEW;
        }
    }
}
