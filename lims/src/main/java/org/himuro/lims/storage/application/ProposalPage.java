package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.Reservation.Fate;

/**
 * Places proposed for tubes, as one walks to them.
 *
 * @param held positions that still wait for their tubes
 * @param mayStore the reader may store them, and give them back
 * @param without tubes for which there is no place
 * @param just the tube that was stored last
 * @param reasons what was wrong with what was just asked
 */
public record ProposalPage(
        String code,
        Instant until,
        String by,
        int held,
        int filled,
        boolean mayStore,
        List<Unit> units,
        List<Line> without,
        Optional<Line> just,
        List<Reason> reasons) {
    public ProposalPage {
        units = List.copyOf(units);
        without = List.copyOf(without);
        reasons = List.copyOf(reasons);
    }

    public record Unit(String name, List<Rack> racks) {}

    public record Rack(String name, List<Box> boxes) {}

    /** @param rows the positions of the box as one sees them */
    public record Box(String code, String name, List<List<Spot>> rows, List<Line> lines) {}

    /** @param use {@code free}, {@code taken}, {@code held} by others, {@code own} for a tube of this proposal */
    public record Spot(String cell, String use) {}

    /** A position. @param box its code */
    public record At(String box, String cell) {}

    /**
     * @param from where it is to be fetched; empty where it lay in no position
     * @param box code, and {@code cell} where it is proposed; empty where there is no place
     */
    public record Line(
            String tube,
            Optional<At> from,
            Material material,
            String caseCode,
            String box,
            String cell,
            Optional<Fate> fate,
            List<Reason> reasons) {
        public boolean held() {
            return fate.filter(Fate.HELD::equals).isPresent();
        }

        public boolean filled() {
            return fate.filter(Fate.FILLED::equals).isPresent();
        }
    }

    public int placed() {
        return units.stream()
                .flatMap(u -> u.racks().stream())
                .flatMap(r -> r.boxes().stream())
                .mapToInt(b -> b.lines().size())
                .sum();
    }

    /** Codes of the tubes that are waited for. */
    public List<String> waiting() {
        return units.stream()
                .flatMap(u -> u.racks().stream())
                .flatMap(r -> r.boxes().stream())
                .flatMap(b -> b.lines().stream())
                .filter(Line::held)
                .map(Line::tube)
                .toList();
    }

    /** Why there is no place, where that is the same for all of several tubes: said once. */
    public List<Reason> ofAllWithout() {
        var first = without.isEmpty() ? List.<Reason>of() : without.getFirst().reasons();
        return without.size() > 1 && without.stream().allMatch(l -> l.reasons().equals(first)) ? first : List.of();
    }

    public boolean isOver() {
        return held == 0;
    }
}
