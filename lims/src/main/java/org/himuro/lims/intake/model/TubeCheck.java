package org.himuro.lims.intake.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.table.TableRow;

/**
 * Checks a list of tubes as a whole: each line by itself, the lines among each other, and all of them against the bank. The list is gone
 * through once; of each line only its names are held.
 */
public final class TubeCheck {
    private final IntakeMapping mapping;
    private final ListColumns columns;
    private final TubeReading reading;
    private final Faults faults = new Faults();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, Shape> boxes = new LinkedHashMap<>();
    private int lines;
    private int withoutDate;
    private int[] depths = new int[0];

    /** Of a line, what others may clash with. */
    private record Seen(int row, String box, String cell, String parent, String donor) {}

    private record Shape(int rows, int columns, boolean isNew) {}

    public TubeCheck(IntakeMapping mapping, ListColumns columns, ZoneId zone, Instant now) {
        this.mapping = mapping;
        this.columns = columns;
        this.reading = new TubeReading(mapping, columns, zone, now);
    }

    /** The next line below the titles. */
    public void row(TableRow row) {
        if (reading.isEmpty(row)) {
            return;
        }
        lines++;
        reading.read(row, faults).ifPresent(this::line);
    }

    private void line(TubeLine line) {
        int index = seen.size();
        seen.add(new Seen(
                line.row(),
                one(line.box()),
                one(line.cell()),
                line.parent().map(this::one).orElse(""),
                one(line.donor())));
        withoutDate += line.collected().isEmpty() ? 1 : 0;
        once(line, line.code(), index, columns.has(ImportField.CODE) ? ImportField.CODE : ImportField.OLD_NUMBER);
        line.aliases().forEach(alias -> once(line, alias, index, ImportField.OLD_NUMBER));
    }

    private String one(String text) {
        return shared.computeIfAbsent(text, same -> same);
    }

    private void once(TubeLine line, String code, int index, ImportField field) {
        var before = byCode.putIfAbsent(code, index);
        if (before != null && before != index) {
            faults.add(
                    line.row(),
                    columns.title(field),
                    "IMPORT_TWICE_IN_LIST",
                    code,
                    seen.get(before).row());
        }
    }

    /** What the bank must be asked before {@link #against}. */
    public Asked asked() {
        var places = new HashSet<String>();
        var parents = new HashSet<String>();
        var donors = new HashSet<String>();
        seen.forEach(s -> {
            places.add(s.box());
            donors.add(s.donor());
            if (!byCode.containsKey(s.parent())) {
                parents.add(s.parent());
            }
        });
        places.remove("");
        parents.remove("");
        return new Asked(byCode.keySet(), places, parents, donors);
    }

    public Checked against(BankKnown bank) {
        if (lines == 0) {
            faults.add(0, "", "IMPORT_NO_LINES");
        }
        if (!bank.hasLetters()) {
            faults.add(0, "", "SITE_WITHOUT_LETTERS");
        }
        codes(bank);
        places(bank);
        parents(bank);
        donors(bank);
        var donors = new HashSet<String>();
        seen.forEach(s -> donors.add(s.donor()));
        int children = (int) seen.stream().filter(s -> !s.parent().isEmpty()).count();
        int fresh = (int) boxes.values().stream().filter(Shape::isNew).count();
        return new Checked(
                lines, faults.count(), faults.list(), seen.size(), donors.size(), fresh, children, withoutDate);
    }

    private void codes(BankKnown bank) {
        byCode.forEach((code, index) -> {
            if (bank.tubeCodes().contains(code)) {
                var field = columns.has(ImportField.CODE) ? ImportField.CODE : ImportField.OLD_NUMBER;
                faults.add(seen.get(index).row(), columns.title(field), "IMPORT_CODE_IN_BANK", code);
            }
        });
    }

    private void places(BankKnown bank) {
        var taken = new HashMap<String, Map<String, Integer>>();
        for (var s : seen) {
            if (s.box().isEmpty()) {
                continue;
            }
            var shape = shape(s, bank);
            if (shape.isEmpty()) {
                continue;
            }
            var cell = mapping.scheme()
                    .read(s.cell(), shape.get().rows(), shape.get().columns());
            if (cell.isEmpty()) {
                faults.add(
                        s.row(),
                        columns.title(ImportField.CELL),
                        "IMPORT_NO_SUCH_CELL",
                        Faults.shown(s.cell()),
                        s.box(),
                        shape.get().rows(),
                        shape.get().columns());
                continue;
            }
            var before = taken.computeIfAbsent(s.box(), b -> new HashMap<>()).putIfAbsent(one(cell.get()), s.row());
            if (before != null) {
                faults.add(s.row(), columns.title(ImportField.CELL), "IMPORT_CELL_TWICE", s.box(), cell.get(), before);
            }
            Optional.ofNullable(bank.places().get(s.box()))
                    .filter(p -> p.taken().contains(cell.get()))
                    .ifPresent(p -> faults.add(
                            s.row(), columns.title(ImportField.CELL), "IMPORT_CELL_TAKEN", s.box(), cell.get()));
        }
    }

    /** Of the box, said once where there is none. */
    private Optional<Shape> shape(Seen s, BankKnown bank) {
        var known = boxes.get(s.box());
        if (known != null) {
            return Optional.of(known).filter(k -> k.rows() > 0);
        }
        var shape = found(s, bank).orElse(new Shape(0, 0, false));
        boxes.put(s.box(), shape);
        return Optional.of(shape).filter(k -> k.rows() > 0);
    }

    private Optional<Shape> found(Seen s, BankKnown bank) {
        var title = columns.title(ImportField.BOX);
        var place = Optional.ofNullable(bank.places().get(s.box()));
        if (place.isPresent()) {
            if (!place.get().usable()) {
                faults.add(s.row(), title, "IMPORT_BOX_NOT_USABLE", s.box());
                return Optional.empty();
            }
            if (!place.get().takesTubes()) {
                faults.add(s.row(), title, "IMPORT_NOT_FOR_TUBES", s.box());
                return Optional.empty();
            }
            return place.map(p -> new Shape(p.rows(), p.columns(), false));
        }
        if (!mapping.buildsBoxes()) {
            faults.add(s.row(), title, "IMPORT_BOX_UNKNOWN", s.box());
            return Optional.empty();
        }
        if (bank.placeCodes().contains(s.box())) {
            faults.add(s.row(), title, "IMPORT_CODE_IN_BANK", s.box());
            return Optional.empty();
        }
        return Optional.of(new Shape(mapping.boxRows(), mapping.boxColumns(), true));
    }

    private void parents(BankKnown bank) {
        var parents = new int[seen.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = seen.get(i).parent().isEmpty()
                    ? -1
                    : byCode.getOrDefault(seen.get(i).parent(), -1);
        }
        depths = Ancestry.depths(parents);
        for (int i = 0; i < parents.length; i++) {
            if (!seen.get(i).parent().isEmpty()) {
                parent(seen.get(i), parents[i] < 0 ? Optional.empty() : Optional.of(seen.get(parents[i])), bank, i);
            }
        }
    }

    private void parent(Seen child, Optional<Seen> inList, BankKnown bank, int index) {
        var title = columns.title(ImportField.PARENT);
        if (depths[index] == Ancestry.ROUND) {
            faults.add(child.row(), title, "IMPORT_PARENTS_IN_A_RING", Faults.shown(child.parent()));
            return;
        }
        if (inList.isPresent()) {
            if (!inList.get().donor().equals(child.donor())) {
                faults.add(
                        child.row(),
                        title,
                        "IMPORT_PARENT_OF_OTHER",
                        Faults.shown(child.parent()),
                        inList.get().row());
            }
            return;
        }
        var known = Optional.ofNullable(bank.parents().get(child.parent()));
        if (known.isEmpty()) {
            faults.add(child.row(), title, "IMPORT_PARENT_UNKNOWN", Faults.shown(child.parent()));
        } else if (!bank.donor(child.donor()).equals(Optional.of(known.get().donor()))) {
            faults.add(child.row(), title, "IMPORT_PARENT_OF_OTHER", Faults.shown(child.parent()), 0);
        }
    }

    private void donors(BankKnown bank) {
        var said = new HashSet<String>();
        for (var s : seen) {
            if (bank.donor(s.donor()).filter(bank.withdrawn()::contains).isPresent() && said.add(s.donor())) {
                faults.add(s.row(), columns.title(ImportField.DONOR), "IMPORT_WITHDRAWN", Faults.hidden(s.donor()));
            }
        }
    }

    /**
     * A line as it is taken, with its position in the form that the bank has. To be called after {@link #against} and where that found no
     * fault, for the same lines in the same order.
     */
    public Optional<TubeLine> taken(TableRow row) {
        return reading.isEmpty(row)
                ? Optional.empty()
                : reading.read(row, faults).map(this::placed);
    }

    private TubeLine placed(TubeLine l) {
        var shape = boxes.get(l.box());
        var cell = shape == null
                ? ""
                : mapping.scheme().read(l.cell(), shape.rows(), shape.columns()).orElseThrow();
        return new TubeLine(
                l.row(),
                l.code(),
                l.aliases(),
                l.donor(),
                l.material(),
                l.box(),
                cell,
                l.collected(),
                l.collectedOff(),
                l.frozen(),
                l.frozenOff(),
                l.isFrozen(),
                l.amount(),
                l.parent(),
                l.form(),
                l.formVersion());
    }

    /** How far below its first ancestor in the list the line stands. @param index of the line among those that say something */
    public int depth(int index) {
        return depths[index];
    }

    /** The boxes that the list implies, as they are to be built. */
    public List<PlaceLine> newBoxes() {
        return boxes.entrySet().stream()
                .filter(b -> b.getValue().isNew())
                .map(b -> new PlaceLine(
                        0,
                        b.getKey(),
                        org.himuro.lims.specimen.ContainerType.BOX,
                        "",
                        b.getValue().rows(),
                        b.getValue().columns(),
                        "NONE",
                        "",
                        ""))
                .toList();
    }
}
