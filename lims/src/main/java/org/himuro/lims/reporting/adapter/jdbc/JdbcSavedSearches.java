package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.reporting.application.SavedSearch;
import org.himuro.lims.reporting.application.SavedSearches;

@Singleton
final class JdbcSavedSearches implements SavedSearches {
    private static final String SEEN = "select id, site, person, name, shared, asked from saved_search"
            + " where site = ? and (person = ? or shared)";
    private static final String OWN = " where id = ? and site = ? and person = ?";

    private final Queries rows;

    JdbcSavedSearches(Queries rows) {
        this.rows = rows;
    }

    private static final Select.Row<SavedSearch> ROW = row -> new SavedSearch(
            Select.uuid(row, 1),
            Select.uuid(row, 2),
            Select.uuid(row, 3),
            row.getString(4),
            row.getBoolean(5),
            row.getString(6));

    @Override
    public List<SavedSearch> of(UUID site, UUID person) {
        return rows.query(SEEN + " order by name, id", List.of(site, person), ROW);
    }

    @Override
    public Optional<SavedSearch> find(UUID id, UUID site, UUID person) {
        return rows.query(SEEN + " and id = ?", List.of(site, person, id), ROW).stream()
                .findFirst();
    }

    @Override
    public boolean save(SavedSearch s, Instant at) {
        return changed(
                        "insert into saved_search (id, site, person, name, shared, asked, saved_at) values (?,?,?,?,?,?,?)",
                        s.id(),
                        s.site(),
                        s.person(),
                        s.name(),
                        s.shared(),
                        s.asked(),
                        at)
                || find(s.id(), s.site(), s.person())
                        .filter(kept -> kept.person().equals(s.person()))
                        .isPresent();
    }

    @Override
    public boolean rename(UUID id, UUID site, UUID person, String name, boolean shared) {
        return changed("update saved_search set name = ?, shared = ?" + OWN, name, shared, id, site, person);
    }

    @Override
    public void delete(UUID id, UUID site, UUID person) {
        changed("delete from saved_search" + OWN, id, site, person);
    }

    /** @return false where a key refuses it */
    private boolean changed(String sql, Object... values) {
        try (var connection = rows.source().getConnection()) {
            Select.run(connection, sql, values);
            return true;
        } catch (SQLIntegrityConstraintViolationException e) {
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException("saved searches", e);
        }
    }
}
