package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelLeg;
import org.himuro.lims.specimen.Parcels;

/** Parcels, and what was told of their hand-overs: a side is a row that is inserted once. */
@Singleton
final class ParcelStore implements StateStore<Parcel> {
    private static final List<String> LEG = List.of(
            "parcel",
            "leg",
            "depot",
            "side",
            "happened_at",
            "told_at",
            "evidence",
            "site",
            "act",
            "dry_ice_kg",
            "words",
            "picture",
            "link");

    private final RecordTable<ParcelRow> table = new RecordTable<>("parcel", ParcelRow.class);

    @Override
    public Parcels kind() {
        return Parcels.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("parcel", "parcel_leg");
    }

    @Override
    public List<Versioned<Parcel>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var rows = table.load(connection, ids);
        var legs = legs(connection, rows.stream().map(Versioned::id).distinct().toList());
        return rows.stream()
                .map(r -> new Versioned<>(r.id(), r.seq(), r.state().with(legs.getOrDefault(r.id(), List.of()))))
                .toList();
    }

    @Override
    public void save(Rows rows, List<Change<Parcel>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(ParcelRow::of)).toList());
        var again = changes.stream()
                .filter(Change::anew)
                .map(c -> new Object[] {c.id()})
                .toList();
        if (!again.isEmpty()) {
            rows.delete("parcel_leg", List.of("parcel"), again);
        }
        var added = new ArrayList<Object[]>();
        for (var change : changes) {
            int known = change.anew() ? 0 : change.before().legs().size();
            change.after().legs().stream().skip(known).forEach(l -> added.add(row(change.id(), l)));
        }
        if (!added.isEmpty()) {
            rows.insert("parcel_leg", LEG, added);
        }
    }

    private static Object[] row(UUID parcel, ParcelLeg l) {
        return new Object[] {
            parcel,
            l.leg(),
            l.depot(),
            l.side(),
            l.at(),
            l.toldAt(),
            l.evidence(),
            l.site(),
            l.act(),
            l.dryIceKg(),
            l.words(),
            l.picture(),
            l.link()
        };
    }

    private static Map<UUID, List<ParcelLeg>> legs(Connection connection, List<UUID> parcels) throws SQLException {
        var found = new HashMap<UUID, List<ParcelLeg>>();
        if (parcels.isEmpty()) {
            return found;
        }
        var sql = "select " + String.join(",", LEG) + " from parcel_leg where parcel in ("
                + String.join(",", Collections.nCopies(parcels.size(), "?")) + ") order by told_at, leg, depot, side";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var parcel : parcels) {
                statement.setBytes(++at, UuidBytes.of(parcel));
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(UuidBytes.uuid(row.getBytes(1)), _ -> new ArrayList<>())
                            .add(leg(row));
                }
            }
        }
        return found;
    }

    private static ParcelLeg leg(ResultSet row) throws SQLException {
        return new ParcelLeg(
                LegKind.valueOf(row.getString(2)),
                row.getInt(3),
                LegSide.valueOf(row.getString(4)),
                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(7),
                UuidBytes.uuid(row.getBytes(8)),
                UuidBytes.uuid(row.getBytes(9)),
                Optional.ofNullable(row.getBigDecimal(10)),
                Optional.ofNullable(row.getString(11)),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getBytes(13)).map(UuidBytes::uuid));
    }
}
