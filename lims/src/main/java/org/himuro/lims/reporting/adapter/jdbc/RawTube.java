package org.himuro.lims.reporting.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** A row of tubes as it is stored: what it refers to by id, which {@link Codes} knows. */
record RawTube(UUID id, UUID caseId, Optional<UUID> parent, UUID heldBy, Optional<UUID> in, TubeRow plain) {
    static final String COLUMNS =
            "t.id, t.case_id, t.parent, t.held_by, t.place_id, t.code, t.material, t.step, t.place,"
                    + " t.cell, t.claimed, t.sampled_at, t.chilled_at, t.frozen_at, t.verdict, t.quarantined, t.thaws, t.marks,"
                    + " t.last_at, t.seq, t.amount, t.amount_unit";

    static RawTube read(ResultSet row) throws SQLException {
        return new RawTube(
                UuidBytes.uuid(row.getBytes(1)),
                UuidBytes.uuid(row.getBytes(2)),
                id(row, 3),
                UuidBytes.uuid(row.getBytes(4)),
                id(row, 5),
                plain(row));
    }

    private static TubeRow plain(ResultSet row) throws SQLException {
        return new TubeRow(
                row.getString(6),
                "",
                Material.valueOf(row.getString(7)),
                Optional.empty(),
                Optional.empty(),
                TubeStep.valueOf(row.getString(8)),
                TubePlace.valueOf(row.getString(9)),
                Optional.empty(),
                Queries.text(row, 10),
                row.getBoolean(11),
                Queries.instant(row, 12),
                Queries.instant(row, 13),
                Queries.instant(row, 14),
                Queries.text(row, 15).map(FreezingVerdict::valueOf),
                row.getBoolean(16),
                row.getInt(17),
                Optional.ofNullable(row.getBigDecimal(21)),
                Queries.text(row, 22).map(AmountUnit::valueOf),
                row.getInt(18),
                Queries.instant(row, 19).orElse(Instant.EPOCH),
                row.getLong(20));
    }

    private static Optional<UUID> id(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(UuidBytes::uuid);
    }

    Stream<UUID> refers() {
        return Stream.of(Optional.of(caseId), parent, in).flatMap(Optional::stream);
    }

    TubeRow with(Map<UUID, String> codes, String holder) {
        return new TubeRow(
                plain.code(),
                codes.getOrDefault(caseId, ""),
                plain.material(),
                parent.map(codes::get),
                Optional.of(holder).filter(h -> plain.step() != TubeStep.DESTROYED),
                plain.step(),
                plain.place(),
                in.map(codes::get),
                plain.cell(),
                plain.claimed(),
                plain.sampledAt(),
                plain.chilledAt(),
                plain.frozenAt(),
                plain.verdict(),
                plain.quarantined(),
                plain.thaws(),
                plain.amount(),
                plain.unit(),
                plain.marks(),
                plain.lastAt(),
                plain.version());
    }
}
