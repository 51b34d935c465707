package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
        table.save(rows, changes);
        ReadableBy.save(rows, "tube_site", "tube", changes, TubeStore::sites);
    }

    private static List<Occupancy.Position> occupied(Tube tube) {
        return tube.place() == TubePlace.POSITION && !tube.claimed()
                ? List.of(new Occupancy.Position(
                        tube.placeId().orElseThrow(), tube.cell().orElseThrow()))
                : List.of();
    }

    private static Stream<UUID> sites(Tube tube) {
        return Stream.concat(Stream.of(tube.collectedBy(), tube.heldBy()), tube.addressee().stream());
    }
}
