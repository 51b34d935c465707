package org.himuro.test.concurrency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.himuro.test.concurrency.PlainFacts.Row;

/** What the stored facts of a tube mean, told once more and plainly, sharing no code with the application. */
final class PlainModel {
    private PlainModel() {}

    /** Where a tube is, who has it, and whether it is blocked. */
    record Where(String place, String in, String cell, boolean claimed, String heldBy, boolean quarantined) {
        boolean occupies() {
            return place.equals("POSITION") && !claimed;
        }

        boolean isIn(String parcel) {
            return place.equals("PARCEL") && in.equals(parcel);
        }

        private Where at(String newPlace, String newIn, String newCell, boolean claim) {
            return new Where(newPlace, newIn, newCell, claim, heldBy, quarantined);
        }

        private Where held(String site) {
            return new Where(place, in, cell, claimed, site, quarantined);
        }

        private Where blocked(boolean now) {
            return new Where(place, in, cell, claimed, heldBy, now);
        }
    }

    /** @param facts of one tube, in any order */
    static Where of(List<Row> facts) {
        var out = new HashSet<String>();
        facts.stream().filter(r -> r.type().equals("FactCorrected")).forEach(r -> out.add(r.text("corrects")));
        var rows = new ArrayList<>(facts);
        rows.removeIf(r -> out.contains(r.id()) || r.type().equals("FactCorrected"));
        rows.sort(Comparator.comparing(Row::occurred).thenComparingLong(Row::seq));
        var where = new Where("NOWHERE", "", "", false, "", false);
        for (var row : rows) {
            where = after(where, row);
        }
        return where;
    }

    private static Where after(Where w, Row row) {
        return switch (row.type()) {
            case "TubeLabelled" ->
                (w.place().equals("NOWHERE") ? w.at("HAND", "", "", false) : w).held(row.text("site"));
            case "TubeStored" -> w.at("POSITION", row.text("container"), row.text("cell"), false);
            case "TubeFound" ->
                w.at(
                                "POSITION",
                                row.text("container"),
                                row.text("cell"),
                                row.body().has("conflictsWith"))
                        .held(row.text("site"));
            case "TubeTaken", "TubeUnpacked", "TubeReceived", "TubeTravelConfirmed" ->
                w.at("HAND", "", "", false).held(row.text("site"));
            case "TubePacked" -> w.at("PARCEL", row.text("parcel"), "", false);
            case "TubeChilled" -> w.at("REFRIGERATOR", row.text("refrigerator"), "", false);
            case "TubeFrozen" -> w.place().equals("REFRIGERATOR") ? w.at("HAND", "", "", false) : w;
            case "TubeMissing" -> w.at("NOWHERE", "", "", false);
            case "TubeDestroyed" -> w.at("NOWHERE", "", "", false).blocked(false);
            case "TubeQuarantined" -> w.blocked(true);
            case "TubeReleased" -> w.blocked(false);
            default -> w;
        };
    }
}
