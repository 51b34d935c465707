package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Notice;
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

    private static final Rack LARGEST = new Rack(16, 24, Map.of());

    private final RackReader reader;
    private final AliasesOf aliases;

    LookingAtRacks(RackReader reader, AliasesOf aliases) {
        this.reader = reader;
        this.aliases = aliases;
    }

    @Override
    public Look look(byte[] content, UUID site, List<Rack> racks) {
        var told = new RackReader.Told("", SeenFrom.BELOW);
        var mayBe = racks.isEmpty() ? List.of(LARGEST) : racks;
        var shape =
                new StoringRack.Shape(mayBe.getFirst().rows(), mayBe.getFirst().columns());
        return switch (reader.read(shape, content, site, told)) {
            case RackReader.Result.Said(var reading, var scanner) -> closest(reading, mayBe);
            case RackReader.Result.Which(var scanners) ->
                notRead(Reason.of("RACK_SEVERAL_SCANNERS", String.join(", ", scanners)), List.of());
            case RackReader.Result.Faulty(var notices, var strange) -> notRead(Reason.of("RACK_NOT_READ"), notices);
            case RackReader.Result.NotRead(var reason, var again) -> notRead(reason, List.of());
            case RackReader.Result.NoBox() -> notRead(Reason.of("RACK_NOT_READ"), List.of());
        };
    }

    private static Look notRead(Reason why, List<Notice> notices) {
        return new Look.NotRead(List.of(why), notices);
    }

    private Look.Seen closest(ReadRack reading, List<Rack> racks) {
        return racks.stream()
                .map(rack -> compared(reading, rack))
                .max(Comparator.comparingLong(LookingAtRacks::known))
                .orElseThrow();
    }

    private static long known(Look.Seen seen) {
        return seen.cells().stream()
                .filter(c -> c.kind() == Kind.SAME || c.kind() == Kind.MOVED)
                .count();
    }

    private Look.Seen compared(ReadRack reading, Rack rack) {
        var record = registered(rack);
        boolean turned = RackReadings.likelyTurned(record, reading.cells());
        List<ReadCell> cells =
                turned ? RackReadings.turned(rack.rows(), rack.columns(), reading.cells()) : reading.cells();
        var said = RackDifferences.between(record, cells).cells().stream()
                .filter(c -> !SILENT.contains(c.kind()))
                .map(LookingAtRacks::cell)
                .toList();
        return new Look.Seen(reading.picture(), turned, said, reading.notices());
    }

    private RackDifferences.Registered registered(Rack rack) {
        var placed = new HashMap<String, String>();
        var known = new HashMap<String, KnownTube>();
        rack.here().forEach((cell, code) -> {
            placed.put(Cells.normal(cell).orElse(cell), code);
            known.put(code, new KnownTube(code, Optional.of(cell)));
        });
        aliases.tubes(new ArrayList<>(rack.here().values())).forEach((alias, own) -> {
            Optional.ofNullable(known.get(own)).ifPresent(tube -> known.put(alias, tube));
        });
        return new RackDifferences.Registered(rack.rows(), rack.columns(), placed, known);
    }

    private static Cell cell(CellDifference c) {
        return new Cell(c.cell(), Kind.valueOf(c.kind().name()), c.tube().or(c::read), c.expected());
    }
}
