package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.shipping.Manifest;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.NoteRecount;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptWatch;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeReceived;
import org.himuro.lims.specimen.TubeEvent.TubeTravelConfirmed;
import org.himuro.lims.specimen.Tubes;

/**
 * A parcel's lines and its tubes' custody counted again from the facts alone, against the tables. The tables are made of the same
 * facts, so a difference means that somebody changed a table, or that a line and its tube were told different things.
 */
public final class Recount {
    private Recount() {}

    /** @param code as in {@link NoteRecount} */
    public record Difference(UUID tube, String code) {}

    /** @param histories of the manifest and of tubes, by stream; @param lines as the table has them */
    public static List<Difference> of(UUID parcel, Map<UUID, List<Recorded>> histories, List<ReceiptWatch.Line> lines) {
        var manifest = manifest(parcel, histories);
        var found = new HashMap<UUID, ReceiptWatch.Line>();
        lines.forEach(l -> found.put(l.tube(), l));
        var differences = new ArrayList<Difference>();
        for (var line : manifest.lines()) {
            var row = Optional.ofNullable(found.remove(line.tube()));
            var history = histories.getOrDefault(line.tube(), List.of());
            code(parcel, line, row, history).ifPresent(code -> differences.add(new Difference(line.tube(), code)));
        }
        found.keySet().forEach(tube -> differences.add(new Difference(tube, "RECOUNT_LINE_TOO_MANY")));
        differences.sort(Comparator.comparing(Difference::tube));
        return differences;
    }

    /** The tubes that the facts name, whose histories are needed. */
    public static List<UUID> tubes(UUID parcel, Map<UUID, List<Recorded>> histories) {
        return manifest(parcel, histories).lines().stream()
                .map(ManifestLine::tube)
                .toList();
    }

    private static Manifest manifest(UUID parcel, Map<UUID, List<Recorded>> histories) {
        var id = Manifests.idOf(parcel);
        return History.fold(Manifests.KIND, Manifests.KIND.blank(id), histories.getOrDefault(id, List.of()))
                .getLast();
    }

    private static Optional<String> code(
            UUID parcel, ManifestLine line, Optional<ReceiptWatch.Line> row, List<Recorded> history) {
        if (row.isEmpty()) {
            return Optional.of("RECOUNT_LINE_ABSENT");
        }
        if (!row.get().state().equals(line.state().name())) {
            return Optional.of("RECOUNT_LINE_STATE");
        }
        if (history.isEmpty()
                || !row.get()
                        .heldBy()
                        .equals(Optional.of(tube(line.tube(), history).heldBy()))) {
            return Optional.of("RECOUNT_CUSTODY");
        }
        return line.state().taken() != isTaken(parcel, history) && !line.state().unlisted()
                ? Optional.of("RECOUNT_NOT_TAKEN")
                : Optional.empty();
    }

    private static Tube tube(UUID id, List<Recorded> history) {
        return History.fold(Tubes.KIND, Tubes.KIND.blank(id), history).getLast();
    }

    /** The tube's own history says that the receiver of this parcel took it. */
    private static boolean isTaken(UUID parcel, List<Recorded> history) {
        return History.asItHappened(history).stream().anyMatch(r -> switch (r.fact()) {
            case TubeReceived e -> e.parcel().equals(parcel);
            case TubeTravelConfirmed e -> e.parcel().equals(parcel);
            default -> false;
        });
    }

    /** The deviation is opened by the mark, once for each difference. */
    public static Decision<ParcelAnswer> decide(NoteRecount command, Reads reads, Act act) {
        var parcel = reads.state(Parcels.KIND, command.parcel());
        var entries = parcel.stream()
                .map(p -> new Entry(Parcels.KIND.ref(p.id()), new ParcelMarked(command.code()), act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(
                entries, new ParcelAnswer(parcel.map(p -> p.code()).orElse(""), 0, List.of()));
    }

    /** The same for the same difference: however often it is counted, it is told once. */
    public static UUID act(UUID parcel, Difference difference) {
        return new UUID(
                parcel.getMostSignificantBits(),
                difference.tube().getLeastSignificantBits() ^ (difference.code().hashCode() & 0xffff_ffffL) << 20);
    }
}
