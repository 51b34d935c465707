package org.himuro.test.concurrency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.test.concurrency.PlainFacts.Row;
import org.himuro.test.support.SmallWorld;

/**
 * Goes through the acts in the order in which the ledger took them, and asks of each whether it could be done after what
 * stood before it: nothing blocked or withdrawn is packed, closed or released, and only a tube's own line makes it received.
 */
final class LedgerOrder {
    private final SmallWorld world;
    private final String parcel;
    private final Map<String, Deed> deeds;
    private final Map<String, List<Row>> acts;
    private final Map<String, List<Row>> tubes = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private boolean withdrawn;

    /** @param rows in the ledger's order */
    LedgerOrder(SmallWorld world, List<Row> rows, Map<String, Deed> deeds) {
        this.world = world;
        this.parcel = world.parcelId().toString();
        this.deeds = deeds;
        this.acts = rows.stream().collect(Collectors.groupingBy(Row::act, LinkedHashMap::new, Collectors.toList()));
        world.tubeIds().forEach(t -> tubes.put(t.toString(), new ArrayList<>()));
    }

    List<String> breaches() {
        for (var act : acts.entrySet()) {
            var deed = deeds.get(act.getKey());
            var name = deed == null ? "" : deed.name();
            act.getValue().forEach(row -> fits(row, name));
            receivedOneByOne(name, act.getValue());
            act.getValue().forEach(this::stands);
        }
        return breaches;
    }

    private void stands(Row row) {
        withdrawn |= row.type().equals("ConsentWithdrawn");
        if (tubes.containsKey(row.stream())) {
            tubes.get(row.stream()).add(row);
        }
    }

    private void fits(Row row, String command) {
        switch (row.type()) {
            case "TubePacked" -> mayGo(command, row.stream());
            case "ParcelClosed" -> packed().forEach(tube -> mayGo(command, tube));
            case "ParcelGiven" -> given(row, command);
            case "TubeReceived" -> wasGiven(row);
            case "TubeTravelConfirmed" -> {
                if (!command.equals("answer-statement")) {
                    breaches.add("5: " + command + " confirmed for the holder that a tube travelled");
                }
            }
            case "TubeReleased" -> {
                if (withdrawn) {
                    breaches.add("7: a quarantine was lifted after the withdrawal");
                }
            }
            default -> {}
        }
    }

    private List<String> packed() {
        return tubes.keySet().stream().filter(t -> where(t).isIn(parcel)).toList();
    }

    private PlainModel.Where where(String tube) {
        return PlainModel.of(tubes.getOrDefault(tube, List.of()));
    }

    private void mayGo(String command, String tube) {
        if (withdrawn) {
            breaches.add("7: " + command + " after the withdrawal, with tube " + tube);
        }
        if (where(tube).quarantined()) {
            breaches.add("7: " + command + " with the quarantined tube " + tube);
        }
    }

    /** The request must not give what may not go; the report must say of each such tube that it should not have gone. */
    private void given(Row row, String command) {
        if (!command.equals("give-to-carrier")) {
            packed().forEach(tube -> mayGo(command, tube));
            return;
        }
        var marked = acts.getOrDefault(row.act(), List.of()).stream()
                .filter(r -> r.type().equals("TubeMarked"))
                .map(r -> r.stream() + r.text("code"))
                .toList();
        for (var tube : packed()) {
            if (withdrawn && !marked.contains(tube + "CONSENT_WITHDRAWN")) {
                breaches.add("7: given after the withdrawal and not marked: " + tube);
            }
            if (where(tube).quarantined() && !marked.contains(tube + "TUBE_QUARANTINED")) {
                breaches.add("7: given in quarantine and not marked: " + tube);
            }
        }
    }

    /** Taken only where the sender said to have given it, or where the receiver has it already. */
    private void wasGiven(Row row) {
        var told = new ArrayList<>(tubes.getOrDefault(row.stream(), List.of()));
        told.sort(Comparator.comparing(Row::occurred).thenComparingLong(Row::seq));
        var packed = told.stream()
                .filter(r -> r.type().equals("TubePacked") || r.type().equals("TubeUnpacked"))
                .reduce((earlier, later) -> later)
                .filter(r -> r.type().equals("TubePacked"));
        if (packed.isEmpty() && !where(row.stream()).heldBy().equals(row.text("site"))) {
            breaches.add("5: received although nobody gave it: " + row);
        }
    }

    private void receivedOneByOne(String command, List<Row> act) {
        var received = act.stream().filter(r -> r.type().equals("TubeReceived")).toList();
        if (!received.isEmpty() && (!command.equals("receive-tubes") || received.size() > 1)) {
            breaches.add("5: " + command + " made " + received.size() + " tubes received in " + world.parcel());
        }
    }
}
