package org.himuro.lims.intake.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.specimen.ContainerType;

/** Checks a list of places as a whole: rooms, units, racks, boxes, and what stands in what. */
public final class PlaceCheck {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_ROWS = 26;
    private static final int MOST_COLUMNS = 99;

    private final IntakeMapping mapping;
    private final ListColumns columns;
    private final Faults faults = new Faults();
    private final List<PlaceLine> lines = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private int count;
    private int[] depths = new int[0];

    public PlaceCheck(IntakeMapping mapping, ListColumns columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    public void row(TableRow row) {
        if (mapping.columns().stream()
                .allMatch(c -> columns.text(row, c.field()).isBlank())) {
            return;
        }
        count++;
        int before = faults.count();
        var line = line(row);
        if (faults.count() == before) {
            var twice = byCode.putIfAbsent(line.code(), lines.size());
            lines.add(line);
            if (twice != null) {
                fault(
                        line,
                        ImportField.PLACE,
                        "IMPORT_TWICE_IN_LIST",
                        line.code(),
                        lines.get(twice).row());
            }
        }
    }

    private void fault(PlaceLine line, ImportField field, String code, Object... args) {
        faults.add(line.row(), columns.title(field), code, args);
    }

    private PlaceLine line(TableRow row) {
        var code = Written.plain(columns.text(row, ImportField.PLACE));
        if (!TubeReading.CODE.matcher(code).matches()) {
            faults.add(
                    row.number(),
                    columns.title(ImportField.PLACE),
                    code.isEmpty() ? "IMPORT_CODE_MISSING" : "IMPORT_CODE_NOT_PRINTABLE",
                    Faults.shown(code));
        }
        var said = columns.text(row, ImportField.PLACE_TYPE);
        var type = PlaceWords.type(said);
        if (type.isEmpty()) {
            faults.add(row.number(), columns.title(ImportField.PLACE_TYPE), "IMPORT_TYPE_UNKNOWN", Faults.shown(said));
        }
        var name = Written.plain(columns.text(row, ImportField.PLACE_NAME));
        if (name.length() > LONGEST_NAME) {
            faults.add(row.number(), columns.title(ImportField.PLACE_NAME), "NAME_TOO_LONG", LONGEST_NAME);
        }
        int rows = number(row, ImportField.ROWS, MOST_ROWS);
        int wide = number(row, ImportField.COLUMNS, MOST_COLUMNS);
        if (rows == 0 != (wide == 0)) {
            faults.add(row.number(), columns.title(ImportField.ROWS), "IMPORT_SHAPE_HALF");
        }
        var warm = columns.text(row, ImportField.TEMPERATURE);
        var temperature = PlaceWords.temperature(warm);
        if (temperature.isEmpty()) {
            faults.add(
                    row.number(),
                    columns.title(ImportField.TEMPERATURE),
                    "IMPORT_TEMPERATURE_UNKNOWN",
                    Faults.shown(warm));
        }
        return new PlaceLine(
                row.number(),
                code,
                type.orElse(ContainerType.BOX),
                name,
                rows,
                wide,
                temperature.orElse("NONE"),
                Written.plain(columns.text(row, ImportField.INTO)),
                Written.plain(columns.text(row, ImportField.INTO_CELL)));
    }

    private int number(TableRow row, ImportField field, int most) {
        var text = Written.plain(columns.text(row, field));
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > most) {
            faults.add(row.number(), columns.title(field), "IMPORT_NUMBER_RANGE", Faults.shown(text), 0, most);
            return 0;
        }
        return Integer.parseInt(text);
    }

    List<PlaceLine> lines() {
        return List.copyOf(lines);
    }

    List<ImportFault> faults() {
        return faults.list();
    }

    public Asked asked() {
        var places = new HashSet<>(byCode.keySet());
        lines.forEach(l -> places.add(l.into()));
        places.remove("");
        return new Asked(Set.of(), places, Set.of(), Set.of());
    }

    public Checked against(BankKnown bank) {
        if (count == 0) {
            faults.add(0, "", "IMPORT_NO_LINES");
        }
        var parents = new int[lines.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = lines.get(i).into().isEmpty()
                    ? -1
                    : byCode.getOrDefault(lines.get(i).into(), -1);
        }
        depths = Ancestry.depths(parents);
        var taken = new HashMap<String, Integer>();
        for (int i = 0; i < parents.length; i++) {
            var line = lines.get(i);
            if (bank.placeCodes().contains(line.code())) {
                fault(line, ImportField.PLACE, "IMPORT_CODE_IN_BANK", line.code());
            }
            if (depths[i] == Ancestry.ROUND) {
                fault(line, ImportField.INTO, "IMPORT_PLACES_IN_A_RING", line.into());
            } else if (!line.into().isEmpty()) {
                into(line, parents[i] < 0 ? Optional.empty() : Optional.of(lines.get(parents[i])), bank, taken);
            }
        }
        return new Checked(count, faults.count(), faults.list(), 0, 0, lines.size(), 0, 0);
    }

    /** What it stands in: in the list or in the bank. */
    private record Around(ContainerType type, int rows, int columns, Set<String> taken) {}

    private void into(PlaceLine line, Optional<PlaceLine> inList, BankKnown bank, Map<String, Integer> taken) {
        var around = inList.map(p -> new Around(p.type(), p.rows(), p.columns(), Set.of()))
                .or(() -> Optional.ofNullable(bank.places().get(line.into()))
                        .filter(BankKnown.Place::usable)
                        .map(p -> new Around(p.type(), p.rows(), p.columns(), p.taken())));
        if (around.isEmpty()) {
            fault(line, ImportField.INTO, "IMPORT_PLACE_UNKNOWN", Faults.shown(line.into()));
            return;
        }
        var in = around.get();
        if (!line.type().fitsIn(in.type())) {
            fault(line, ImportField.INTO, "IMPORT_DOES_NOT_FIT", line.code(), line.into());
        }
        var cell = mapping.scheme().read(line.cell(), in.rows(), in.columns());
        boolean right = in.rows() > 0 ? cell.isPresent() : line.cell().isEmpty();
        if (!right) {
            fault(
                    line,
                    ImportField.INTO_CELL,
                    "IMPORT_NO_SUCH_CELL",
                    Faults.shown(line.cell()),
                    line.into(),
                    in.rows(),
                    in.columns());
        }
        cell.filter(c -> in.rows() > 0).ifPresent(c -> {
            var before = taken.putIfAbsent(line.into() + " " + c, line.row());
            if (before != null) {
                fault(line, ImportField.INTO_CELL, "IMPORT_CELL_TWICE", line.into(), c, before);
            } else if (in.taken().contains(c)) {
                fault(line, ImportField.INTO_CELL, "IMPORT_CELL_TAKEN", line.into(), c);
            }
        });
    }

    /** The places as they are to be built, what is outside before what stands in it. To be called where no fault was found. */
    public List<PlaceLine> taken(BankKnown bank) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparingInt(i -> depths[i]));
        return order.stream().map(lines::get).map(l -> placed(l, bank)).toList();
    }

    private PlaceLine placed(PlaceLine l, BankKnown bank) {
        var index = byCode.get(l.into());
        var shape = index != null
                ? Optional.of(
                        new int[] {lines.get(index).rows(), lines.get(index).columns()})
                : Optional.ofNullable(bank.places().get(l.into())).map(p -> new int[] {p.rows(), p.columns()});
        var cell = shape.filter(s -> s[0] > 0)
                .map(s -> mapping.scheme().read(l.cell(), s[0], s[1]).orElseThrow())
                .orElse("");
        return new PlaceLine(
                l.row(), l.code(), l.type(), l.name(), l.rows(), l.columns(), l.temperature(), l.into(), cell);
    }
}
