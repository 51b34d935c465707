package org.himuro.lims.specimen.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;

/** Two statements for any number of kits: the rows, and their tubes. */
@Singleton
final class JdbcKitIndex implements KitIndex {
    private static final RecordTable<KitRow> KITS = new RecordTable<>("kit", KitRow.class);
    private static final String KIT = "select "
            + KITS.columns().stream().map(c -> "k." + c).collect(Collectors.joining(","))
            + ", c.code from kit k left join specimen_case c on c.id = k.case_id";
    private static final Map<Which, String> WHICH = Map.of(
            Which.READY, "k.step = 'READY' and k.expires_at > ?",
            Which.EXPIRED, "k.step = 'READY' and k.expires_at <= ?",
            Which.LINKED, "k.step = 'LINKED' and k.made_at <= ?",
            Which.RETIRED, "k.step = 'RETIRED' and k.made_at <= ?");

    private final DataSource source;

    JdbcKitIndex(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    private record Row(KitRow kit, Optional<String> caseCode) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    KITS.read(row),
                    Optional.ofNullable(row.getString(KITS.columns().size() + 1)));
        }
    }

    @Override
    public Optional<Found> byCode(String code, UUID site) {
        return found(KIT + " where k.code = ? and k.site = ?", code, site).stream()
                .findFirst();
    }

    @Override
    public List<Kit> byCodes(Collection<String> codes, UUID site) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>(codes);
        values.add(site);
        var found = found(KIT + " where k.code in (" + marks(codes) + ") and k.site = ?", values.toArray()).stream()
                .collect(Collectors.toMap(f -> f.kit().code(), Found::kit));
        return codes.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Optional<Found> ofTube(String tubeCode, UUID site) {
        return found(KIT + " join kit_tube t on t.kit = k.id where t.code = ? and k.site = ?", tubeCode, site).stream()
                .findFirst();
    }

    @Override
    public List<Kit> ofCase(UUID caseId) {
        return found(KIT + " where k.case_id = ? order by k.linked_at, k.code", caseId).stream()
                .map(Found::kit)
                .toList();
    }

    @Override
    public List<Found> list(UUID site, Optional<Which> which, Instant now, Instant before, UUID behind, int limit) {
        var values = new ArrayList<Object>(List.of(site));
        which.ifPresent(w -> values.add(now));
        values.addAll(List.of(before, before, behind, limit));
        return found(
                KIT + " where k.site = ?"
                        + which.map(w -> " and " + WHICH.get(w)).orElse("")
                        + " and (k.made_at < ? or k.made_at = ? and k.id < ?)"
                        + " order by k.made_at desc, k.id desc limit ?",
                values.toArray());
    }

    @Override
    public List<Integer> counts(UUID site, Instant now) {
        return with(connection -> {
            var counts = new ArrayList<Integer>();
            for (var which : Which.values()) {
                counts.add(Select.first(
                                connection,
                                "select count(*) from kit k where k.site = ? and " + WHICH.get(which),
                                row -> row.getInt(1),
                                site,
                                now)
                        .orElse(0));
            }
            return counts;
        });
    }

    @Override
    public List<Found> atBench(UUID site, Instant linkedSince, int most) {
        return found(
                KIT + " where k.site = ? and (k.step = 'READY' or k.linked_at > ?) order by k.code limit ?",
                site,
                linkedSince,
                most);
    }

    private List<Found> found(String sql, Object... values) {
        return with(connection -> {
            var rows = Select.all(connection, sql, Row::read, values);
            var tubes = tubes(connection, rows.stream().map(r -> r.kit().id()).toList());
            return rows.stream()
                    .map(r -> new Found(r.kit().with(tubes.getOrDefault(r.kit().id(), List.of())), r.caseCode()))
                    .toList();
        });
    }

    private static Map<UUID, List<KitTube>> tubes(Connection connection, List<UUID> kits) throws SQLException {
        var tubes = new HashMap<UUID, List<KitTube>>();
        if (!kits.isEmpty()) {
            Select.all(
                    connection,
                    "select kit, code, line, material, taken_out from kit_tube where kit in (" + marks(kits)
                            + ") order by kit, place",
                    row -> tubes.computeIfAbsent(Select.uuid(row, 1), kit -> new ArrayList<>())
                            .add(new KitTube(
                                    row.getString(2),
                                    row.getString(3),
                                    Material.valueOf(row.getString(4)),
                                    Optional.ofNullable(row.getString(5)))),
                    kits.toArray());
        }
        return tubes;
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("kits were not looked up", e);
        }
    }
}
