package org.himuro.lims.stocktake.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.StockTake.Stratum;
import org.himuro.lims.stocktake.model.Frozen.Spot;

/**
 * A random draw that anybody can make again from seed and list: of each unit, and of positions with and without a tube apart,
 * those come whose SHA-256 of {@code SEED BOX POSITION}, as text with blanks between, is smallest.
 *
 * @param strata what there is and what was drawn, by unit
 * @param spots drawn, as one walks
 */
public record Draw(List<Stratum> strata, List<Spot> spots) {
    private static final int FIFTH = 5;
    private static final Comparator<Ranked> SMALLEST =
            Comparator.comparing(Ranked::rank, (a, b) -> Arrays.compareUnsigned(a, b));

    public Draw {
        strata = List.copyOf(strata);
        spots = List.copyOf(spots);
    }

    private record Ranked(byte[] rank, Spot spot) {}

    /** What one unit has. */
    private record Unit(List<Frozen.Box> boxes, int tubes, int empties) {
        static Unit of(List<Frozen.Box> boxes) {
            int tubes = (int) boxes.stream()
                    .flatMap(box -> box.tubes().stream())
                    .filter(code -> !code.isEmpty())
                    .count();
            int all = boxes.stream().mapToInt(box -> box.tubes().size()).sum();
            return new Unit(boxes, tubes, all - tubes);
        }
    }

    /** How many positions would be drawn, without drawing them. @param tubes that there are @param empties that there are */
    public static int size(int tubes, int empties, Aim aim, Empties how) {
        int ofTubes = SampleSize.of(tubes, aim);
        return ofTubes + empties(ofTubes, empties, aim, how);
    }

    private static int empties(int ofTubes, int empties, Aim aim, Empties how) {
        return switch (how) {
            case SAME -> SampleSize.of(empties, aim);
            case FIFTH -> Math.min(empties, (ofTubes + FIFTH - 1) / FIFTH);
            case NONE -> 0;
        };
    }

    public static Draw of(Frozen frozen, Aim aim, Empties how, String seed) {
        var byUnit = new LinkedHashMap<UUID, List<Frozen.Box>>();
        frozen.boxes()
                .forEach(box -> byUnit.computeIfAbsent(box.unit(), id -> new ArrayList<>())
                        .add(box));
        var units = byUnit.values().stream().map(Unit::of).toList();
        var tubes = units.stream().map(Unit::tubes).toList();
        var empties = units.stream().map(Unit::empties).toList();
        int ofTubes = SampleSize.of(sum(tubes), aim);
        var tubesDrawn = Allocation.of(ofTubes, tubes);
        var emptiesDrawn = Allocation.of(empties(ofTubes, sum(empties), aim, how), empties);
        var strata = new ArrayList<Stratum>();
        var drawn = new LinkedHashMap<UUID, List<Spot>>();
        for (int nth = 0; nth < units.size(); nth++) {
            var boxes = units.get(nth).boxes();
            strata.add(new Stratum(
                    boxes.getFirst().unit(),
                    tubes.get(nth),
                    empties.get(nth),
                    tubesDrawn.get(nth),
                    emptiesDrawn.get(nth)));
            smallest(boxes, true, tubesDrawn.get(nth), seed, drawn);
            smallest(boxes, false, emptiesDrawn.get(nth), seed, drawn);
        }
        return new Draw(strata, asOneWalks(frozen, drawn));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** @param into by box */
    private static void smallest(
            List<Frozen.Box> boxes, boolean tubes, int count, String seed, Map<UUID, List<Spot>> into) {
        if (count == 0) {
            return;
        }
        var kept = new PriorityQueue<>(count + 1, SMALLEST.reversed());
        for (var box : boxes) {
            for (var spot : box.spots()) {
                if (spot.tube().isPresent() == tubes) {
                    kept.add(new Ranked(rank(seed, box.code(), spot.cell()), spot));
                    if (kept.size() > count) {
                        kept.remove();
                    }
                }
            }
        }
        kept.forEach(r -> into.computeIfAbsent(r.spot().box().id(), id -> new ArrayList<>())
                .add(r.spot()));
    }

    private static byte[] rank(String seed, String box, String cell) {
        return Sha256.of(seed + " " + box + " " + cell);
    }

    private static List<Spot> asOneWalks(Frozen frozen, Map<UUID, List<Spot>> drawn) {
        var spots = new ArrayList<Spot>();
        for (var box : frozen.boxes()) {
            drawn.getOrDefault(box.id(), List.of()).stream()
                    .sorted(Comparator.comparing(Spot::nth))
                    .forEach(spots::add);
        }
        return spots;
    }
}
