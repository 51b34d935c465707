package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.RackLooks;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.RackDifferences;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.KnownTube;
import org.himuro.lims.storage.model.RackReadings;

/** Looks at racks for those who store nothing: by the readers and the comparison of storing. */
@Singleton
final class LookingAtRacks implements RackLooks {
    private static final Set<RackDifferences.Kind> SILENT =
            EnumSet.of(RackDifferences.Kind.EMPTY, RackDifferences.Kind.RESERVED, RackDifferences.Kind.NEW);

    private final RackReader reader;
    private final AliasesOf aliases;

    LookingAtRacks(RackReader reader, AliasesOf aliases) {
        this.reader = reader;
        this.aliases = aliases;
    }

    @Override
    public Look look(byte[] content, UUID site, int rows, int columns, Map<String, String> here) {
        var told = new RackReader.Told("", SeenFrom.BELOW);
        return switch (reader.read(new StoringRack.Shape(rows, columns), content, site, told)) {
            case RackReader.Result.Said(var reading, var scanner) -> compared(reading, rows, columns, here);
            case RackReader.Result.Which(var scanners) ->
                new Look.NotRead(List.of(Reason.of("RACK_SEVERAL_SCANNERS", String.join(", ", scanners))));
            case RackReader.Result.Faulty faulty -> new Look.NotRead(List.of(Reason.of("RACK_NOT_READ")));
            case RackReader.Result.NotRead(var reason, var again) -> new Look.NotRead(List.of(reason));
            case RackReader.Result.NoBox() -> new Look.NotRead(List.of(Reason.of("RACK_NOT_READ")));
        };
    }

    private Look compared(ReadRack reading, int rows, int columns, Map<String, String> here) {
        var record = registered(rows, columns, here);
        boolean turned = RackReadings.likelyTurned(record, reading.cells());
        List<ReadCell> cells = turned ? RackReadings.turned(rows, columns, reading.cells()) : reading.cells();
        var said = RackDifferences.between(record, cells).cells().stream()
                .filter(c -> !SILENT.contains(c.kind()))
                .map(LookingAtRacks::cell)
                .toList();
        return new Look.Seen(reading.picture(), turned, said);
    }

    private RackDifferences.Registered registered(int rows, int columns, Map<String, String> here) {
        var placed = new HashMap<String, String>();
        var known = new HashMap<String, KnownTube>();
        here.forEach((cell, code) -> {
            placed.put(Cells.normal(cell).orElse(cell), code);
            known.put(code, new KnownTube(code, Optional.of(cell)));
        });
        aliases.tubes(new ArrayList<>(here.values())).forEach((alias, own) -> {
            Optional.ofNullable(known.get(own)).ifPresent(tube -> known.put(alias, tube));
        });
        return new RackDifferences.Registered(rows, columns, placed, known);
    }

    private static Cell cell(CellDifference c) {
        return new Cell(c.cell(), Kind.valueOf(c.kind().name()), c.tube().or(c::read), c.expected());
    }
}
