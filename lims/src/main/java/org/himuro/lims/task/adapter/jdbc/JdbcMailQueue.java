package org.himuro.lims.task.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.StuckDeliveries;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.StuckMails;
import org.himuro.lims.task.application.MailQueue;
import org.himuro.lims.task.model.Purpose;
import org.himuro.lims.task.model.Why;

/** A claim is a row's: of two nodes that want the same mail, the update of one finds it claimed. */
@Singleton
final class JdbcMailQueue implements MailQueue, StuckMails {
    private static final Duration GIVEN_UP_SHOWN = Duration.ofDays(30);
    private static final int SHOWN = 200;
    private static final int COUNTED = 1000;
    private static final int FORGOTTEN = 1000;
    private static final String STUCK =
            " from mail where (state = 'WAITING' and attempts >= ?) or (state = 'GIVEN_UP' and created_at > ?)";
    private static final String NEW =
            "insert into mail (id, purpose, person, state, attempts, created_at, next_at, said)"
                    + " values (?,?,?,'WAITING',0,?,?,'') on duplicate key update id = mail.id";
    private static final String MINE = " where id = ? and claim = ? and state = 'WAITING'";

    private final MailRows rows;
    private final Ids ids;

    JdbcMailQueue(MailRows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public void add(UUID id, Purpose purpose, UUID person, Instant now) {
        rows.run(NEW, id, purpose, person, now, now);
    }

    @Override
    public int gather(Instant before, Instant now) {
        var people = rows.all(
                "select l.person from notice_letter l join notice n on n.id = l.notice where l.mail is null"
                        + " group by l.person having min(n.told_at) <= ?",
                row -> Select.uuid(row, 1),
                before);
        int made = 0;
        for (var person : people) {
            made += rows.together(connection -> gathered(connection, person, now)) ? 1 : 0;
        }
        return made;
    }

    /** Of two nodes that gather at once the second finds no letter left, and its mail is undone. */
    private boolean gathered(Connection connection, UUID person, Instant now) throws SQLException {
        var mail = ids.next();
        Select.run(connection, NEW, mail, Purpose.NOTICES, person, now, now);
        return Select.run(
                        connection, "update notice_letter set mail = ? where mail is null and person = ?", mail, person)
                > 0;
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return rows.all(
                "select id from mail where state = 'WAITING' and next_at <= ? and (claimed_until is null or claimed_until <= ?)"
                        + " order by next_at, id limit ?",
                row -> Select.uuid(row, 1),
                now,
                now,
                most);
    }

    @Override
    public Optional<Claimed> claim(UUID id, Instant now, Instant until) {
        var claim = ids.next();
        rows.run(
                "update mail set claim = ?, claimed_until = ?, attempts = attempts + 1 where id = ? and state = 'WAITING'"
                        + " and next_at <= ? and (claimed_until is null or claimed_until <= ?)",
                claim,
                until,
                id,
                now,
                now);
        return rows
                .all(
                        "select id, purpose, person, attempts, created_at, claim from mail where id = ? and claim = ?",
                        row -> new Claimed(
                                Select.uuid(row, 1),
                                Purpose.valueOf(row.getString(2)),
                                Select.uuid(row, 3),
                                row.getInt(4),
                                at(row, 5),
                                Select.uuid(row, 6)),
                        id,
                        claim)
                .stream()
                .findFirst();
    }

    @Override
    public List<Letter> letters(UUID mail) {
        return rows.all(
                "select n.kind, n.site, n.path, n.arguments, l.named from notice_letter l join notice n on n.id = l.notice"
                        + " where l.mail = ? order by n.told_at, n.id",
                row -> new Letter(
                        NoticeKind.valueOf(row.getString(1)),
                        Select.uuid(row, 2),
                        row.getString(3),
                        JdbcNoticeBook.arguments(row.getString(4)),
                        row.getBoolean(5)),
                mail);
    }

    @Override
    public void sent(Claimed mail, Instant now) {
        end(mail, "SENT", Optional.empty(), "", now);
    }

    @Override
    public void givenUp(Claimed mail, Why why, String said, Instant now) {
        end(mail, "GIVEN_UP", Optional.of(why), said, now);
    }

    @Override
    public void dropped(Claimed mail, Why why, Instant now) {
        end(mail, "DROPPED", Optional.of(why), "", now);
    }

    private void end(Claimed mail, String state, Optional<Why> why, String said, Instant now) {
        rows.run(
                "update mail set state = ?, why = ?, said = ?, ended_at = ?, claim = null, claimed_until = null" + MINE,
                state,
                why,
                said,
                now,
                mail.id(),
                mail.claim());
    }

    @Override
    public void later(Claimed mail, Why why, String said, Instant next) {
        rows.run(
                "update mail set next_at = ?, why = ?, said = ?, claim = null, claimed_until = null" + MINE,
                next,
                why,
                said,
                mail.id(),
                mail.claim());
    }

    @Override
    public void forget(Instant before) {
        while (rows.run(
                        "delete from notice_letter where notice in (select id from notice where told_at < ?) limit "
                                + FORGOTTEN,
                        before)
                == FORGOTTEN) {}
        rows.run(
                "delete from notice where told_at < ? and not exists (select 1 from notice_letter l where l.notice = notice.id)",
                before);
        rows.run(
                "delete from mail where created_at < ? and state <> 'WAITING'"
                        + " and not exists (select 1 from notice_letter l where l.mail = mail.id)",
                before);
    }

    @Override
    public List<Stuck> list(Instant now) {
        return rows.all(
                "select id, purpose, person, created_at, attempts, next_at, state, why, said" + STUCK
                        + " order by created_at limit " + SHOWN,
                row -> new Stuck(
                        Select.uuid(row, 1),
                        row.getString(2),
                        Select.uuid(row, 3),
                        at(row, 4),
                        row.getInt(5),
                        row.getString(7).equals("WAITING") ? Optional.of(at(row, 6)) : Optional.empty(),
                        Queries.text(row, 8),
                        row.getString(9)),
                StuckDeliveries.ATTEMPTS,
                now.minus(GIVEN_UP_SHOWN));
    }

    @Override
    public int count(Instant now) {
        return rows.count(
                "select count(*) from (select 1" + STUCK + " limit " + COUNTED + ") counted",
                StuckDeliveries.ATTEMPTS,
                now.minus(GIVEN_UP_SHOWN));
    }

    /** What is being sent at the moment is left to whoever sends it. */
    @Override
    public boolean retry(UUID id, Instant now) {
        rows.run(
                "update mail set state = 'WAITING', ended_at = null, next_at = ? where id = ?"
                        + " and state in ('WAITING', 'GIVEN_UP') and claim is null",
                now,
                id);
        return rows.count("select count(*) from mail where id = ? and state in ('WAITING', 'GIVEN_UP')", id) > 0;
    }

    static Instant at(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(Select.instant(row, column));
    }
}
