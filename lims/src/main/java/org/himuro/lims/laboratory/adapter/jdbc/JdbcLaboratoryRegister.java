package org.himuro.lims.laboratory.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryRegister;

@Singleton
final class JdbcLaboratoryRegister implements LaboratoryRegister {
    private final DataSource source;
    private final LaboratoryStore store;

    JdbcLaboratoryRegister(DataSource source, LaboratoryStore store) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.store = store;
    }

    @Override
    public Map<UUID, Laboratory> at(Collection<UUID> sites) {
        var found = new LinkedHashMap<UUID, Laboratory>();
        sites.forEach(site -> found.put(site, Laboratory.unknown(site)));
        try (var connection = source.getConnection()) {
            store.load(connection, sites.stream().map(Laboratories::idOf).toList())
                    .forEach(row -> found.put(row.state().site(), row.state()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
