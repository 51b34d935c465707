package org.himuro.lims.intake.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.table.TableCell;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;

/** Reads one line of a list of tubes. Every fault of the line is said; a line with one is none. */
final class TubeReading {
    static final Pattern CODE = Pattern.compile("[!-~]{1,32}");
    /** A number, not a name: what stands for a person outside the vault cannot hold one. */
    private static final Pattern DONOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,31}");

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    private final IntakeMapping mapping;
    private final ListColumns columns;
    private final ZoneId zone;
    private final Instant now;

    TubeReading(IntakeMapping mapping, ListColumns columns, ZoneId zone, Instant now) {
        this.mapping = mapping;
        this.columns = columns;
        this.zone = zone;
        this.now = now;
    }

    /** Whether a line says nothing of any column that is read: a total, a remark below the list. */
    boolean isEmpty(TableRow row) {
        return mapping.columns().stream()
                .allMatch(c -> columns.text(row, c.field()).isBlank());
    }

    /** @param cell the position as it is written, until its box is known */
    Optional<TubeLine> read(TableRow row, Faults faults) {
        int before = faults.count();
        mapping.columns().forEach(c -> readable(row, c.field(), faults));
        var codes = codes(row, faults);
        var donor = donor(row, faults);
        var material = material(row, faults);
        var box = Written.plain(columns.text(row, ImportField.BOX));
        var cell = Written.plain(columns.text(row, ImportField.CELL));
        place(row, box, cell, faults);
        var collected = when(row, ImportField.COLLECTED, faults);
        var frozen = when(row, ImportField.FROZEN, faults);
        order(row, collected, frozen, faults);
        var amount = amount(row, material.orElse(Material.BLOOD), faults);
        var form = form(row, faults);
        var version = version(row, faults);
        if (faults.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new TubeLine(
                row.number(),
                codes.getFirst(),
                codes.subList(1, codes.size()),
                donor,
                material.orElseThrow(),
                box,
                cell,
                at(collected),
                off(collected),
                at(frozen),
                off(frozen),
                mapping.frozen() || frozen instanceof When.Known,
                amount,
                parent(row),
                form,
                version));
    }

    /** {@code #N/A} is no value, whatever column it stands in. */
    private void readable(TableRow row, ImportField field, Faults faults) {
        var cell = columns.cell(row, field);
        if (cell.kind() == TableCell.Kind.ERROR) {
            faults.add(row.number(), columns.title(field), "IMPORT_CELL_ERROR", Faults.shown(cell.text()));
        }
    }

    /** The code first, then what else stands on the tube. An old number that is not unlike the code is no second one. */
    private List<String> codes(TableRow row, Faults faults) {
        int before = faults.count();
        var own = code(row, ImportField.CODE, faults);
        var old = code(row, ImportField.OLD_NUMBER, faults);
        var other = code(row, ImportField.ALIAS, faults);
        var codes = new ArrayList<String>();
        own.or(() -> old.map(o -> mapping.prefix() + o)).ifPresent(codes::add);
        old.filter(o -> !codes.contains(o)).ifPresent(codes::add);
        other.filter(o -> !codes.contains(o)).ifPresent(codes::add);
        if (own.isEmpty() && old.isEmpty()) {
            var field = columns.has(ImportField.CODE) ? ImportField.CODE : ImportField.OLD_NUMBER;
            if (faults.count() == before) {
                faults.add(row.number(), columns.title(field), "IMPORT_CODE_MISSING");
            }
            codes.add("");
        } else if (!CODE.matcher(codes.getFirst()).matches()) {
            faults.add(row.number(), columns.title(ImportField.OLD_NUMBER), "IMPORT_CODE_TOO_LONG", codes.getFirst());
        }
        return codes;
    }

    private Optional<String> code(TableRow row, ImportField field, Faults faults) {
        var text = Written.plain(columns.text(row, field));
        if (text.isEmpty() || Written.isUnknown(text)) {
            return Optional.empty();
        }
        if (!CODE.matcher(text).matches()) {
            faults.add(row.number(), columns.title(field), "IMPORT_CODE_NOT_PRINTABLE", Faults.shown(text));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private String donor(TableRow row, Faults faults) {
        var text = Written.plain(columns.text(row, ImportField.DONOR));
        if (Written.isUnknown(text)) {
            faults.add(row.number(), columns.title(ImportField.DONOR), "IMPORT_DONOR_MISSING");
        } else if (!DONOR.matcher(text).matches()) {
            faults.add(row.number(), columns.title(ImportField.DONOR), "IMPORT_DONOR_NO_NUMBER", Faults.hidden(text));
        }
        return text;
    }

    private Optional<Material> material(TableRow row, Faults faults) {
        var text = columns.text(row, ImportField.MATERIAL);
        if (Written.isUnknown(text)) {
            faults.add(row.number(), columns.title(ImportField.MATERIAL), "IMPORT_MATERIAL_MISSING");
            return Optional.empty();
        }
        var known = mapping.material(text);
        if (known.isEmpty()) {
            faults.add(row.number(), columns.title(ImportField.MATERIAL), "IMPORT_WORD_UNKNOWN", Faults.shown(text));
        }
        return known;
    }

    private void place(TableRow row, String box, String cell, Faults faults) {
        if (box.isEmpty() != cell.isEmpty()) {
            var missing = box.isEmpty() ? ImportField.BOX : ImportField.CELL;
            faults.add(row.number(), columns.title(missing), "IMPORT_HALF_A_PLACE");
        } else if (!box.isEmpty() && !CODE.matcher(box).matches()) {
            faults.add(row.number(), columns.title(ImportField.BOX), "IMPORT_CODE_NOT_PRINTABLE", Faults.shown(box));
        }
    }

    private When when(TableRow row, ImportField field, Faults faults) {
        var text = columns.text(row, field);
        var when = WhenWritten.read(text, zone);
        switch (when) {
            case When.Wrong(var code) -> faults.add(row.number(), columns.title(field), code, Faults.shown(text));
            case When.Known known
            when known.earliest().isAfter(now) ->
                faults.add(row.number(), columns.title(field), "IMPORT_DATE_AHEAD", Faults.shown(text));
            case When.Known known
            when known.latest().isBefore(DeedTime.EARLIEST) ->
                faults.add(row.number(), columns.title(field), "IMPORT_DATE_TOO_EARLY", Faults.shown(text));
            case When.Known known -> {}
            case When.Unknown() -> {}
        }
        return when;
    }

    private void order(TableRow row, When collected, When frozen, Faults faults) {
        if (collected instanceof When.Known c
                && frozen instanceof When.Known f
                && f.latest().isBefore(c.earliest())) {
            faults.add(
                    row.number(),
                    columns.title(ImportField.FROZEN),
                    "IMPORT_FROZEN_BEFORE_COLLECTED",
                    Faults.shown(columns.text(row, ImportField.FROZEN)),
                    Faults.shown(columns.text(row, ImportField.COLLECTED)));
        }
    }

    /** A day that is not over yet is believed up to now. */
    private Optional<Instant> at(When when) {
        return when instanceof When.Known(var at, var off) ? Optional.of(at.isAfter(now) ? now : at) : Optional.empty();
    }

    private static int off(When when) {
        return when instanceof When.Known(var at, var off) ? off : 0;
    }

    private Optional<Amount> amount(TableRow row, Material material, Faults faults) {
        var text = columns.text(row, ImportField.AMOUNT);
        var unit = columns.has(ImportField.UNIT)
                ? columns.text(row, ImportField.UNIT)
                : Written.inBrackets(columns.title(ImportField.AMOUNT));
        return switch (AmountWritten.read(text, unit, material)) {
            case AmountWritten.Said.Known(var amount) -> Optional.of(amount);
            case AmountWritten.Said.Unknown() -> Optional.empty();
            case AmountWritten.Said.Wrong(var code) -> {
                faults.add(
                        row.number(),
                        columns.title(ImportField.AMOUNT),
                        code,
                        Faults.shown((text + " " + unit).strip()));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> parent(TableRow row) {
        return Optional.of(Written.plain(columns.text(row, ImportField.PARENT))).filter(p -> !Written.isUnknown(p));
    }

    private String form(TableRow row, Faults faults) {
        var text = Written.word(columns.text(row, ImportField.FORM)).replace(' ', '-');
        if (Written.isUnknown(text)) {
            return mapping.form();
        }
        if (!FORM.matcher(text).matches()) {
            faults.add(row.number(), columns.title(ImportField.FORM), "IMPORT_FORM_NOT_UNDERSTOOD", Faults.shown(text));
        }
        return text;
    }

    private int version(TableRow row, Faults faults) {
        var text = Written.word(columns.text(row, ImportField.FORM_VERSION));
        if (Written.isUnknown(text)) {
            return mapping.formVersion();
        }
        var digits = text.replaceAll("^(第|ver\\.? ?|v\\.? ?)", "").replaceAll("(版|\\.0+)$", "");
        if (!digits.matches("[0-9]{1,4}")) {
            faults.add(
                    row.number(),
                    columns.title(ImportField.FORM_VERSION),
                    "IMPORT_VERSION_NOT_UNDERSTOOD",
                    Faults.shown(text));
            return 0;
        }
        return Integer.parseInt(digits);
    }
}
