package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.application.RackPlaces;

@Singleton
final class JdbcRackPlaces implements RackPlaces {
    private final Queries rows;

    JdbcRackPlaces(Queries rows) {
        this.rows = rows;
    }

    private record Shape(UUID id, int rows, int columns) {}

    @Override
    public Optional<Rack> of(String code, UUID site) {
        return rows
                .query(
                        "select id, row_count, column_count from container where code = ? and site = ?",
                        List.of(code, site),
                        row -> new Shape(Select.uuid(row, 1), row.getInt(2), row.getInt(3)))
                .stream()
                .findFirst()
                .filter(shape -> shape.rows() > 0 && shape.columns() > 0)
                .map(shape -> new Rack(shape.rows(), shape.columns(), tubes(shape.id())));
    }

    private Map<String, String> tubes(UUID container) {
        var tubes = new HashMap<String, String>();
        rows.query(
                        "select cell, code from tube where place_id = ? and cell is not null",
                        List.of(container),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(e -> tubes.put(e.getKey(), e.getValue()));
        return tubes;
    }
}
