package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.LineNote;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Manifest;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Sighting;
import org.himuro.lims.shipping.TubeCondition;

/** Manifests and their lines; only lines that changed are written. */
@Singleton
final class ManifestStore implements StateStore<Manifest> {
    private static final List<String> LINE = List.of(
            "manifest",
            "tube",
            "place",
            "box",
            "state",
            "tube_condition",
            "answered_at",
            "sighting",
            "found_cell",
            "volume_ul",
            "picture");

    private final RecordTable<ManifestRow> table = new RecordTable<>("manifest", ManifestRow.class);

    @Override
    public Manifests kind() {
        return Manifests.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("manifest", "parcel_line");
    }

    @Override
    public List<Versioned<Manifest>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Manifest>>();
        for (var row : table.load(connection, ids)) {
            var m = row.state();
            var state = new Manifest(m.id(), m.parcel(), m.purpose(), m.temperature(), lines(connection, m.id()));
            found.add(new Versioned<>(row.id(), row.seq(), state));
        }
        return found;
    }

    @Override
    public void save(Rows rows, List<Change<Manifest>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(ManifestStore::flat)).toList());
        var gone = new ArrayList<Object[]>();
        var put = new ArrayList<Object[]>();
        for (var change : changes) {
            if (change.anew()) {
                rows.delete("parcel_line", List.of("manifest"), List.<Object[]>of(new Object[] {change.id()}));
            }
            var before =
                    change.anew() ? List.<ManifestLine>of() : change.before().lines();
            difference(change.id(), before, change.after().lines(), gone, put);
        }
        if (!gone.isEmpty()) {
            rows.delete("parcel_line", List.of("manifest", "tube"), gone);
        }
        if (!put.isEmpty()) {
            rows.upsert("parcel_line", LINE, put);
        }
    }

    private static void difference(
            UUID id, List<ManifestLine> before, List<ManifestLine> after, List<Object[]> gone, List<Object[]> put) {
        var known = new HashSet<>(before);
        var left = new HashSet<UUID>();
        after.forEach(l -> left.add(l.tube()));
        before.stream().filter(l -> !left.contains(l.tube())).forEach(l -> gone.add(new Object[] {id, l.tube()}));
        for (int place = 0; place < after.size(); place++) {
            var l = after.get(place);
            if (!known.contains(l)
                    || place >= before.size()
                    || !before.get(place).equals(l)) {
                put.add(new Object[] {
                    id,
                    l.tube(),
                    place,
                    l.box(),
                    l.state(),
                    l.condition(),
                    l.answeredAt(),
                    l.note().sighting(),
                    l.note().cell(),
                    l.note().volumeUl(),
                    l.note().picture()
                });
            }
        }
    }

    private static ManifestRow flat(Manifest m) {
        return new ManifestRow(m.id(), m.parcel(), m.purpose(), m.temperature());
    }

    private static List<ManifestLine> lines(Connection connection, UUID id) throws SQLException {
        var sql =
                "select tube, box, state, tube_condition, answered_at, sighting, found_cell, volume_ul, picture from parcel_line"
                        + " where manifest=? order by place";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, UuidBytes.of(id));
            var found = new ArrayList<ManifestLine>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(line(row));
                }
            }
            return found;
        }
    }

    private static ManifestLine line(ResultSet row) throws SQLException {
        return new ManifestLine(
                UuidBytes.uuid(row.getBytes(1)),
                Optional.ofNullable(row.getBytes(2)).map(UuidBytes::uuid),
                LineState.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(TubeCondition::valueOf),
                Optional.ofNullable(row.getObject(5, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC)),
                new LineNote(
                        Optional.ofNullable(row.getString(6)).map(Sighting::valueOf),
                        Optional.ofNullable(row.getString(7)),
                        Optional.ofNullable(row.getBigDecimal(8)),
                        Optional.ofNullable(row.getString(9))));
    }
}
