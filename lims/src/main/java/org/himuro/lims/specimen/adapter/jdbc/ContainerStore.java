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
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;

/** Containers, the positions they occupy in their parents, and the sites that may read them. */
@Singleton
final class ContainerStore implements StateStore<Container> {
    private final RecordTable<Container> table = new RecordTable<>("container", Container.class);

    @Override
    public Containers kind() {
        return Containers.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("container", "occupancy", "container_site");
    }

    @Override
    public List<Versioned<Container>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Container>> changes) throws SQLException {
        Occupancy.save(rows, changes, ContainerStore::occupied);
        var there = changes.stream().filter(c -> !c.after().code().isEmpty()).toList();
        table.save(rows, there);
        ReadableBy.save(
                rows,
                "container_site",
                "container",
                there,
                c -> Stream.concat(Stream.of(c.site()), c.addressee().stream()));
        gone(rows, changes);
    }

    /** That it was registered was taken back: there is no such container. */
    private static void gone(Rows rows, List<Change<Container>> changes) throws SQLException {
        var gone = changes.stream()
                .filter(c -> c.after().code().isEmpty() && !c.fresh())
                .map(c -> new Object[] {c.id()})
                .toList();
        if (!gone.isEmpty()) {
            rows.delete("container", List.of("id"), gone);
            rows.delete("container_site", List.of("container"), gone);
        }
    }

    private static List<Occupancy.Position> occupied(Container c) {
        return c.parent().isPresent() && c.cell().isPresent()
                ? List.of(Occupancy.Position.occupied(
                        c.parent().orElseThrow(), c.cell().orElseThrow()))
                : List.of();
    }
}
