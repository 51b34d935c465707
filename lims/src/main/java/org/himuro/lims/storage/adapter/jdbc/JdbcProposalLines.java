package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.application.ProposalLines;
import org.himuro.lims.storage.model.ProposedLine;
import org.himuro.lims.storage.model.Proposing;

/** Reasons stand as one text: a line each, code and values with tabs between. */
@Singleton
final class JdbcProposalLines implements ProposalLines {
    private static final String INSERT =
            "insert into proposal_line (proposal, place, tube, container, cell, from_container, from_cell, reasons)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF =
            "select tube, container, cell, from_container, from_cell, reasons from proposal_line where proposal = ? order by place";
    private static final String HOLDING = "select l.tube, r.code, r.made_by from proposal_line l"
            + " join occupancy o on o.container = l.container and o.cell = l.cell and o.kind = 'held'"
            + " and o.occupant = l.proposal join reservation r on r.id = l.proposal where l.tube in ";

    private static final String SHOWN = "select t.id, t.code, t.material, c.code from tube t"
            + " join specimen_case c on c.id = t.case_id where t.id in ";
    private static final String HOMELESS = "select t.code from tube t join specimen_case c on c.id = t.case_id"
            + " where t.place = 'HAND' and t.held_by = ? and t.quarantined = false"
            + " and t.step not in ('DESTROYED', 'MISSING') and not exists (select 1 from proposal_line l"
            + " join occupancy o on o.container = l.container and o.cell = l.cell and o.kind = 'held'"
            + " and o.occupant = l.proposal where l.tube = t.id)";

    private final Queries sql;

    JdbcProposalLines(Queries sql) {
        this.sql = sql;
    }

    @Override
    public Acts.Beside kept(UUID proposal, Supplier<List<ProposedLine>> lines) {
        return connection -> write(connection, proposal, lines.get());
    }

    private static void write(Connection connection, UUID proposal, List<ProposedLine> lines) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                insert.setBytes(1, UuidBytes.of(proposal));
                insert.setInt(2, i + 1);
                insert.setBytes(3, UuidBytes.of(line.tube()));
                set(insert, 4, line.at());
                set(insert, 6, line.from());
                insert.setString(8, text(line.reasons()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int from, Optional<Cell> cell) throws SQLException {
        insert.setBytes(from, cell.map(Cell::container).map(UuidBytes::of).orElse(null));
        insert.setString(from + 1, cell.map(Cell::cell).orElse(null));
    }

    private static String text(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> Stream.concat(Stream.of(r.code()), r.args().stream())
                        .map(part -> part.replaceAll("[\t\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static List<Reason> reasons(String text) {
        return text.lines()
                .map(line -> List.of(line.split("\t", -1)))
                .map(parts -> new Reason(parts.getFirst(), parts.subList(1, parts.size())))
                .toList();
    }

    @Override
    public List<ProposedLine> of(UUID proposal) {
        return sql.query(OF, List.of(proposal), row -> {
            return new ProposedLine(Select.uuid(row, 1), cell(row, 2), cell(row, 4), reasons(row.getString(6)));
        });
    }

    private static Optional<Cell> cell(ResultSet row, int from) throws SQLException {
        var cell = row.getString(from + 1);
        return Optional.ofNullable(row.getBytes(from)).map(box -> new Cell(UuidBytes.uuid(box), cell));
    }

    @Override
    public Map<UUID, Proposing.Held> holding(Collection<UUID> tubes) {
        var held = new HashMap<UUID, Proposing.Held>();
        if (!tubes.isEmpty()) {
            sql.query(
                    HOLDING + Queries.marks(tubes.size()),
                    Queries.filled(tubes),
                    row -> held.put(Select.uuid(row, 1), new Proposing.Held(row.getString(2), Select.uuid(row, 3)))
                            == null);
        }
        return held;
    }

    @Override
    public Map<UUID, Shown> tubes(Collection<UUID> tubes) {
        var found = new HashMap<UUID, Shown>();
        if (!tubes.isEmpty()) {
            sql.query(SHOWN + Queries.marks(tubes.size()), Queries.filled(tubes), row -> {
                var id = Select.uuid(row, 1);
                var shown = new Shown(id, row.getString(2), Material.valueOf(row.getString(3)), row.getString(4));
                return found.put(id, shown) == null;
            });
        }
        return found;
    }

    @Override
    public List<String> withoutPlace(UUID site, Optional<String> caseCode) {
        var values = new ArrayList<Object>(List.of(site));
        caseCode.map(Select::asked).ifPresent(values::add);
        values.add(ProposePlaces.MOST);
        return sql.query(
                HOMELESS + (caseCode.isPresent() ? " and c.code = ?" : " and t.step = 'FROZEN'")
                        + " order by c.code, t.code limit ?",
                values,
                row -> row.getString(1));
    }
}
