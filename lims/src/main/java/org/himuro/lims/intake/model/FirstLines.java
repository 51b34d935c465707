package org.himuro.lims.intake.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.BankFileKind;

/**
 * The first lines of a list as they would be read, each by itself: for the person who says how.
 *
 * @param tubes positions as they are written, for their boxes are not looked up yet
 */
public record FirstLines(List<TubeLine> tubes, List<PlaceLine> places, List<ImportFault> faults) {
    public FirstLines {
        tubes = List.copyOf(tubes);
        places = List.copyOf(places);
        faults = List.copyOf(faults);
    }

    public static FirstLines read(
            IntakeMapping mapping, List<String> titles, List<TableRow> rows, ZoneId zone, Instant now) {
        var columns = ListColumns.of(mapping, titles);
        if (mapping.kind() == BankFileKind.PLACES) {
            var check = new PlaceCheck(mapping, columns);
            rows.forEach(check::row);
            return new FirstLines(List.of(), check.lines(), check.faults());
        }
        var reading = new TubeReading(mapping, columns, zone, now);
        var faults = new Faults();
        var tubes = new ArrayList<TubeLine>();
        rows.forEach(row -> reading.read(row, faults).ifPresent(tubes::add));
        return new FirstLines(tubes, List.of(), faults.list());
    }
}
