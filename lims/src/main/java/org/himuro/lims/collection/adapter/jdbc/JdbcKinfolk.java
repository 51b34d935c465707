package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.himuro.lims.collection.CaseCheck;
import org.himuro.lims.collection.Kinfolk;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.Kinship;
import org.himuro.lims.specimen.SpecimenIndex;

/** Who is related to a donor, and what a check of a case rests on. */
@Singleton
final class JdbcKinfolk implements Kinfolk, CaseCheck.Of {
    private static final RecordTable<Kinship> KINSHIPS = new RecordTable<>("kinship", Kinship.class);
    private static final String COLUMNS =
            KINSHIPS.columns().stream().map(c -> "k." + c).collect(Collectors.joining(","));
    /** A case of the other one: the newest of the site. */
    private static final String CODE = "(select c.code from specimen_case c where c.donor = k.%1$s and c.site = ?"
            + " order by c.opened_at desc, c.id desc limit 1)";

    private static final String LINES = Stream.of("relative,proband", "proband,relative")
            .map(way -> way.split(","))
            .map(way -> ("select " + COLUMNS + "," + CODE + " from kinship k where k.%2$s = ? and k.withdrawn = false")
                    .formatted(way[0], way[1]))
            .collect(Collectors.joining(" union all "));

    private static final String FAMILIES =
            "with recursive kin (id) as (select donor from specimen_case where id in (?, ?)"
                    + " union select case when k.proband = kin.id then k.relative else k.proband end from kin"
                    + " join kinship k on k.withdrawn = false and (k.proband = kin.id or k.relative = kin.id))"
                    + " select k.id from kinship k join kin on kin.id = k.proband";

    private final DataSource source;
    private final SpecimenIndex index;
    private final Protocols protocols;

    JdbcKinfolk(DataSource source, SpecimenIndex index, Protocols protocols) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.index = index;
        this.protocols = protocols;
    }

    @Override
    public List<UUID> relations(UUID proband) {
        return ids("select id from kinship where proband = ?", proband);
    }

    @Override
    public List<UUID> families(UUID caseId, UUID other) {
        return ids(FAMILIES, caseId, other);
    }

    @Override
    public List<Line> of(UUID donor, UUID site) {
        try (var connection = source.getConnection()) {
            return Select.all(
                    connection,
                    LINES,
                    row -> {
                        var kinship = KINSHIPS.read(row);
                        var code = row.getString(KINSHIPS.columns().size() + 1);
                        return new Line(
                                kinship,
                                code == null ? "" : code,
                                kinship.proband().equals(donor));
                    },
                    site,
                    donor,
                    site,
                    donor);
        } catch (SQLException e) {
            throw new IllegalStateException("relatives were not read", e);
        }
    }

    @Override
    public CaseCheck caseOf(UUID caseId, UUID donor) {
        var tubes = Stream.concat(index.tubesOfCase(caseId).stream(), index.tubesOfDonor(donor).stream())
                .distinct()
                .toList();
        var relatives = ids(
                "select t.id from kinship k join tube t on t.donor = k.relative where k.proband = ? and k.withdrawn = false",
                donor);
        return new CaseCheck(caseId, tubes, relations(donor), relatives, protocols);
    }

    private List<UUID> ids(String sql, Object... about) {
        try (var connection = source.getConnection()) {
            return Select.all(connection, sql, row -> Select.uuid(row, 1), about);
        } catch (SQLException e) {
            throw new IllegalStateException("relatives were not read", e);
        }
    }
}
