package org.himuro.lims.scan.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.collection.BeyondCase;
import org.himuro.lims.collection.CaseBackgrounds;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.labelling.NumbersSetAside;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.scan.application.BenchDirectory;
import org.himuro.lims.scan.model.KitAtBench;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Tube;

/** The case with its consent and kits, its tubes, and what counts for it elsewhere: few statements, all by key. */
@Singleton
final class JdbcBenchDirectory implements BenchDirectory {
    private static final RecordTable<Case> CASES = new RecordTable<>("specimen_case", Case.class);
    private static final RecordTable<Tube> TUBES = new RecordTable<>("tube", Tube.class);
    private static final RecordTable<Consent> CONSENTS = new RecordTable<>("consent", Consent.class);
    /** One text for all codes of a case's kits: no code has a blank, and where a text may be shortest there is room for sixty. */
    private static final String KITS =
            "(select group_concat(b.code order by b.code separator ' ') from kit b where b.case_id = c.id)";

    private static final String CASE = "select " + columns(CASES, "c") + "," + columns(CONSENTS, "k") + "," + KITS
            + " from specimen_case c left join consent k on k.id = c.donor";
    private static final String TUBES_OF =
            "select " + columns(TUBES, "t") + " from tube t where t.case_id = ? order by t.code";

    private static final String NEWEST =
            " where c.site = ? and c.closed = false order by c.opened_at desc, c.id limit ";
    private static final String REFRIGERATORS =
            "select code from container where site = ? and type = 'REFRIGERATOR' and retired = false order by code";

    private final DataSource source;
    private final CaseBackgrounds backgrounds;
    private final KitIndex index;
    private final Protocols protocols;
    private final NumbersSetAside numbers;

    JdbcBenchDirectory(
            DataSource source,
            CaseBackgrounds backgrounds,
            KitIndex index,
            Protocols protocols,
            NumbersSetAside numbers) {
        this.numbers = numbers;
        this.index = index;
        this.protocols = protocols;
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.backgrounds = backgrounds;
    }

    @Override
    public Optional<OnBench> byCase(String code, UUID site) {
        return onBench(CASE + " where c.code = ? and c.site = ?", code, site);
    }

    @Override
    public boolean isSetAside(String caseCode, UUID site) {
        return numbers.has(caseCode, site);
    }

    @Override
    public Optional<OnBench> byTube(String code, UUID site) {
        return onBench(CASE + " join tube t on t.case_id = c.id where t.code = ? and c.site = ?", code, site);
    }

    @Override
    public List<OnBench> open(UUID site, int most) {
        var tubesOf = "select " + columns(TUBES, "t") + " from tube t join (select c.id from specimen_case c" + NEWEST
                + most + ") d on d.id = t.case_id order by t.code";
        try (var connection = source.getConnection()) {
            var owners = Select.all(connection, CASE + NEWEST + most, Owner::read, site);
            var tubes = Select.all(connection, tubesOf, TUBES::read, site).stream()
                    .collect(Collectors.groupingBy(Tube::caseId));
            return owners.stream()
                    .map(o -> new OnBench(
                            o.card(),
                            o.consent(),
                            tubes.getOrDefault(o.card().id(), List.of()),
                            BeyondCase.NOTHING,
                            o.kits()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the open cases were not looked up", e);
        }
    }

    @Override
    public Optional<KitAtBench> kit(String code, UUID site) {
        return index.byCode(code, site).map(this::atBench);
    }

    @Override
    public Optional<KitAtBench> kitOfTube(String tubeCode, UUID site) {
        return index.ofTube(tubeCode, site).map(this::atBench);
    }

    @Override
    public List<KitAtBench> kits(UUID site, Instant linkedSince, int most) {
        return index.atBench(site, linkedSince, most).stream()
                .map(this::atBench)
                .toList();
    }

    private KitAtBench atBench(KitIndex.Found found) {
        return new KitAtBench(found.kit(), found.caseCode(), protocols.refusesExpired(found.kit()));
    }

    @Override
    public List<String> refrigerators(UUID site) {
        try (var connection = source.getConnection()) {
            return Select.all(connection, REFRIGERATORS, row -> row.getString(1), site);
        } catch (SQLException e) {
            throw new IllegalStateException("the refrigerators were not looked up", e);
        }
    }

    @Override
    public Optional<UUID> refrigerator(String code, UUID site) {
        try (var connection = source.getConnection()) {
            return Select.first(
                    connection,
                    "select id from container where code = ? and site = ? and type = 'REFRIGERATOR' and retired = false",
                    row -> Select.uuid(row, 1),
                    code,
                    site);
        } catch (SQLException e) {
            throw new IllegalStateException("the refrigerator was not looked up", e);
        }
    }

    private record Owner(Case card, Consent consent, List<String> kits) {
        static Owner read(ResultSet row) throws SQLException {
            var card = CASES.read(row);
            int before = CASES.columns().size();
            var kits = row.getString(before + CONSENTS.columns().size() + 1);
            return new Owner(
                    card,
                    row.getBytes(before + 1) == null ? Consent.none(card.donor()) : CONSENTS.read(row, before),
                    kits == null ? List.of() : List.of(kits.split(" ")));
        }
    }

    private Optional<OnBench> onBench(String sql, String code, UUID site) {
        return tubesOf(sql, code, site).map(this::withElsewhere);
    }

    /** Asked when the connection is given back: nobody waits for a second one holding a first. */
    private OnBench withElsewhere(OnBench found) {
        return new OnBench(found.card(), found.consent(), found.tubes(), backgrounds.of(found.card()), found.kits());
    }

    private Optional<OnBench> tubesOf(String sql, String code, UUID site) {
        try (var connection = source.getConnection()) {
            var found = Select.first(connection, sql, Owner::read, code, site);
            return found.isEmpty() ? Optional.empty() : Optional.of(whole(connection, found.get()));
        } catch (SQLException e) {
            throw new IllegalStateException("the case was not looked up", e);
        }
    }

    private static OnBench whole(Connection connection, Owner owner) throws SQLException {
        var tubes = Select.all(connection, TUBES_OF, TUBES::read, owner.card().id());
        return new OnBench(owner.card(), owner.consent(), tubes, BeyondCase.NOTHING, owner.kits());
    }

    private static String columns(RecordTable<?> table, String alias) {
        return table.columns().stream().map(c -> alias + "." + c).collect(Collectors.joining(","));
    }
}
