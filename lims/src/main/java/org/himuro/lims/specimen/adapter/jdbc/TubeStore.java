package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/** Tubes, the positions they occupy, and the sites that may read them. */
@Singleton
final class TubeStore implements StateStore<Tube> {
    private final RecordTable<Tube> table = new RecordTable<>("tube", Tube.class);

    @Override
    public Tubes kind() {
        return Tubes.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("tube", "occupancy", "tube_site");
    }

    @Override
    public List<Versioned<Tube>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Tube>> changes) throws SQLException {
        Occupancy.save(rows, changes, TubeStore::occupied);
        var there = changes.stream().filter(c -> !c.after().code().isEmpty()).toList();
        table.save(rows, there);
        ReadableBy.save(rows, "tube_site", "tube", there, TubeStore::sites);
        gone(rows, changes);
    }

    /** Its label was taken back, as that of a kit's tube whose link was an error: there is no such tube. */
    private static void gone(Rows rows, List<Change<Tube>> changes) throws SQLException {
        var gone = changes.stream()
                .filter(c -> c.after().code().isEmpty() && !c.fresh())
                .map(c -> new Object[] {c.id()})
                .toList();
        if (!gone.isEmpty()) {
            rows.delete("tube", List.of("id"), gone);
            rows.delete("tube_site", List.of("tube"), gone);
        }
    }

    @Override
    public Optional<String> miscounted() {
        return Optional.of(Occupancy.MISCOUNTED);
    }

    private static List<Occupancy.Position> occupied(Tube tube) {
        if (tube.place() == TubePlace.POSITION && !tube.claimed() && tube.cell().isPresent()) {
            return List.of(Occupancy.Position.occupied(
                    tube.placeId().orElseThrow(), tube.cell().orElseThrow()));
        }
        return tube.keptIn()
                .map(in -> List.of(Occupancy.Position.kept(in, tube.keptCell().orElseThrow())))
                .orElse(List.of());
    }

    private static Stream<UUID> sites(Tube tube) {
        return Stream.concat(Stream.of(tube.collectedBy(), tube.heldBy()), tube.addressee().stream());
    }
}
