package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.application.ScorecardRows;
import org.himuro.lims.sequencing.model.Scorecard.Answered;
import org.himuro.lims.sequencing.model.Scorecard.Arrived;
import org.himuro.lims.sequencing.model.Scorecard.Judged;
import org.himuro.lims.sequencing.model.Scorecard.Rows;

@Singleton
final class JdbcScorecardRows implements ScorecardRows {
    private static final String ANALYSIS = " and m.purpose in ('SEQUENCING','REANALYSIS')";

    private final Queries queries;

    JdbcScorecardRows(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Rows of(UUID laboratory, Instant from, Instant to) {
        var when = List.of(laboratory, from, to);
        return new Rows(
                queries.query(
                        "select p.arrived_at, p.expected_arrival from parcel p join manifest m on m.parcel=p.id"
                                + " where p.receiver=? and p.arrived_at>=? and p.arrived_at<?" + ANALYSIS,
                        when,
                        row -> new Arrived(at(row, 1), Optional.ofNullable(row.getObject(2, LocalDate.class)))),
                queries.query(
                        "select l.answered_at, l.state, l.tube_condition from parcel_line l"
                                + " join manifest m on m.id=l.manifest join parcel p on p.id=m.parcel"
                                + " where p.receiver=? and l.answered_at>=? and l.answered_at<?"
                                + " and l.state in ('RECEIVED','MISSING')" + ANALYSIS,
                        when,
                        JdbcScorecardRows::answered),
                queries.query(
                        "select o.assay, o.judged_at, o.result, o.judgements, " + ReceivedAt.SQL
                                + " from sequencing_order o where o.laboratory=? and o.judged_at>=? and o.judged_at<?",
                        when,
                        JdbcScorecardRows::judged),
                queries.query(
                                "select count(*) from parcel_line l join manifest m on m.id=l.manifest"
                                        + " join parcel p on p.id=m.parcel where p.receiver=? and l.state='STATED'",
                                List.of(laboratory),
                                row -> row.getInt(1))
                        .getFirst());
    }

    private static Answered answered(ResultSet row) throws SQLException {
        var sound = Queries.text(row, 3).map("OK"::equals).orElse(true);
        var kind = row.getString(2).equals("MISSING")
                ? Answered.Kind.MISSING
                : sound ? Answered.Kind.WHOLE : Answered.Kind.DAMAGED;
        return new Answered(at(row, 1), kind);
    }

    private static Judged judged(ResultSet row) throws SQLException {
        return new Judged(
                Assay.valueOf(row.getString(1)),
                at(row, 2),
                switch (row.getString(3)) {
                    case "PASS", "CONDITIONAL" -> Judged.Verdict.ACCEPTED;
                    case "FAIL" -> Judged.Verdict.REJECTED;
                    default -> Judged.Verdict.UNDECIDED;
                },
                row.getInt(4),
                Queries.instant(row, 5));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return Queries.instant(row, column).orElseThrow();
    }
}
