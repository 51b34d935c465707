package org.himuro.lims.task.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.application.NoticeBook;
import org.himuro.lims.task.model.Why;

@Singleton
final class JdbcNoticeBook implements NoticeBook {
    private static final String SEPARATOR = "\n";

    private final MailRows rows;

    JdbcNoticeBook(MailRows rows) {
        this.rows = rows;
    }

    static List<String> arguments(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split(SEPARATOR, -1));
    }

    /** The notice's key makes a second telling wait for the first, and find it. */
    @Override
    public void tell(Notice notice, List<Reached> reached, Instant now) {
        rows.together(connection -> told(connection, notice, reached, now));
    }

    private static boolean told(Connection connection, Notice notice, List<Reached> reached, Instant now)
            throws SQLException {
        Select.run(
                connection,
                "insert into notice (id, kind, subject, site, path, arguments, told_at) values (?,?,?,?,?,?,?)"
                        + " on duplicate key update id = notice.id",
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.site(),
                notice.path(),
                String.join(SEPARATOR, notice.arguments()),
                now);
        var mine = Select.first(
                connection, "select told_at from notice where id = ?", row -> JdbcMailQueue.at(row, 1), notice.id());
        if (!mine.equals(Optional.of(now))) {
            return false;
        }
        for (var one : reached) {
            Select.run(
                    connection,
                    "insert into notice_letter (notice, person, named) values (?,?,?) on duplicate key update named = notice_letter.named",
                    notice.id(),
                    one.person(),
                    one.named());
        }
        return true;
    }

    @Override
    public Set<NoticeKind> unwanted(UUID person) {
        return rows
                .all(
                        "select kind from notice_unwanted where person = ?",
                        row -> NoticeKind.valueOf(row.getString(1)),
                        person)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<UUID> without(NoticeKind kind) {
        return Set.copyOf(
                rows.all("select person from notice_unwanted where kind = ?", row -> Select.uuid(row, 1), kind));
    }

    @Override
    public void want(UUID person, NoticeKind kind, boolean wanted) {
        if (wanted) {
            rows.run("delete from notice_unwanted where person = ? and kind = ?", person, kind);
        } else {
            rows.run(
                    "insert into notice_unwanted (person, kind) values (?,?) on duplicate key update kind = notice_unwanted.kind",
                    person,
                    kind);
        }
    }

    @Override
    public Counts counts(Instant since) {
        return new Counts(
                rows.count("select count(*) from notice where told_at > ?", since),
                rows.count("select (select count(*) from mail where state = 'WAITING')"
                        + " + (select count(distinct person) from notice_letter where mail is null)"),
                rows.count("select count(*) from mail where created_at > ? and state = 'SENT'", since),
                rows.count("select count(*) from mail where created_at > ? and state = 'GIVEN_UP'", since));
    }

    @Override
    public Optional<Last> last(UUID person, Optional<String> purpose) {
        return rows
                .all(
                        "select purpose, state, coalesce(ended_at, created_at), why, said from mail where person = ?"
                                + " and (? = '' or purpose = ?) order by created_at desc limit 1",
                        row -> new Last(
                                row.getString(1),
                                row.getString(2),
                                JdbcMailQueue.at(row, 3),
                                Queries.text(row, 4).map(Why::valueOf),
                                row.getString(5)),
                        person,
                        purpose.orElse(""),
                        purpose.orElse(""))
                .stream()
                .findFirst();
    }
}
