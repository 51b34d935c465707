package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Instrument;
import org.himuro.lims.processing.application.InstrumentQueries;

@Singleton
final class JdbcInstrumentQueries implements InstrumentQueries {
    private static final String KNOWN = "select " + String.join(",", InstrumentStore.TABLE.columns())
            + " from instrument where site = ? and forgotten = false order by name";
    private static final String PAST = "select f.id, f.file, i.name, f.version, f.person, f.taken_at, f.undone,"
            + " (select count(distinct v.tube) from instrument_value v where v.reading = f.id),"
            + " (select count(*) from instrument_value v where v.reading = f.id)"
            + " from instrument_file f join instrument i on i.id = f.instrument"
            + " where f.site = ? order by f.taken_at desc, f.id desc limit ?";

    private final Queries rows;

    JdbcInstrumentQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Instrument> of(UUID site) {
        return rows.query(KNOWN, List.of(site), InstrumentStore.TABLE::read);
    }

    @Override
    public Set<Known> taken(String file, Collection<UUID> tubes) {
        if (tubes.isEmpty()) {
            return Set.of();
        }
        var values = new ArrayList<Object>(List.of(file));
        values.addAll(Queries.filled(tubes));
        return new HashSet<>(rows.query(
                "select tube, analyte from instrument_value where file = ? and counts = true and tube in "
                        + Queries.marks(tubes.size()),
                values,
                row -> new Known(Select.uuid(row, 1), Analyte.valueOf(row.getString(2)))));
    }

    @Override
    public List<Past> past(UUID site, int most) {
        return rows.query(
                PAST,
                List.of(site, most),
                row -> new Past(
                        Select.uuid(row, 1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Select.uuid(row, 5),
                        Queries.instant(row, 6).orElseThrow(),
                        row.getBoolean(7),
                        row.getInt(8),
                        row.getInt(9)));
    }

    @Override
    public Optional<UUID> at(UUID site, UUID reading) {
        return rows
                .query(
                        "select id from instrument_file where id = ? and site = ?",
                        List.of(reading, site),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst();
    }

    @Override
    public boolean isKept(UUID site, String file) {
        return !rows.query(
                        "select 1 from instrument_file where site = ? and file = ? limit 1",
                        List.of(site, file),
                        row -> row.getInt(1))
                .isEmpty();
    }
}
