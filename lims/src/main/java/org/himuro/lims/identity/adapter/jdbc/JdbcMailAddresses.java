package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.MailBook;
import org.himuro.lims.identity.application.MailLink;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcMailAddresses implements MailAddresses, MailBook {
    private static final String ROW =
            "select m.person, m.confirmed, m.asked, m.link, m.asked_at, m.expires_at, p.language"
                    + " from mail_address m join person p on p.id = m.person where ";
    private static final String OPEN =
            " from mail_address m join person p on p.id = m.person and p.active and m.confirmed is not null";

    private final Tables tables;
    private final Keys keys;

    JdbcMailAddresses(Tables tables, Keys keys) {
        this.tables = tables;
        this.keys = keys;
    }

    @Override
    public Standing of(UUID person) {
        return rows("m.person = ?", person).stream()
                .findFirst()
                .map(Row::standing)
                .orElse(Standing.NONE);
    }

    @Override
    public Optional<ToConfirm> toConfirm(UUID link) {
        return rows("link = ? and p.active", link).stream()
                .findFirst()
                .flatMap(row -> row.standing().asked().map(asked -> new ToConfirm(asked, row.language())));
    }

    @Override
    public String path(UUID link) {
        return MailLink.path(keys, link);
    }

    private record Row(Standing standing, String language) {}

    private List<Row> rows(String where, UUID id) {
        return tables.database.with(
                connection -> Select.all(connection, ROW + where, row -> new Row(standing(row), row.getString(7)), id));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var confirmed = Optional.ofNullable(row.getString(2)).map(MailAddress::new);
        var asked = row.getString(3);
        return new Standing(
                confirmed,
                asked == null
                        ? Optional.empty()
                        : Optional.of(new Asked(
                                Select.uuid(row, 4),
                                Select.uuid(row, 1),
                                new MailAddress(asked),
                                Objects.requireNonNull(Select.instant(row, 5)),
                                Objects.requireNonNull(Select.instant(row, 6)))));
    }

    @Override
    public List<MailBox> at(UUID site) {
        return tables.database.with(connection -> boxes(
                connection,
                "select p.id, m.confirmed, p.language, g.role" + OPEN
                        + " join role_grant g on g.person = p.id and g.site = ? order by p.id",
                site));
    }

    @Override
    public Optional<MailBox> box(UUID person) {
        return tables
                .database
                .with(connection -> boxes(
                        connection, "select p.id, m.confirmed, p.language, null" + OPEN + " where p.id = ?", person))
                .stream()
                .findFirst();
    }

    private static List<MailBox> boxes(Connection connection, String sql, UUID id) throws SQLException {
        var boxes = new LinkedHashMap<UUID, MailBox>();
        for (var box : Select.all(connection, sql, JdbcMailAddresses::box, id)) {
            boxes.merge(box.person(), box, JdbcMailAddresses::both);
        }
        return List.copyOf(boxes.values());
    }

    private static MailBox box(ResultSet row) throws SQLException {
        var role = row.getString(4);
        return new MailBox(
                Select.uuid(row, 1),
                new MailAddress(row.getString(2)),
                row.getString(3),
                role == null ? Set.of() : EnumSet.of(Role.valueOf(role)));
    }

    private static MailBox both(MailBox one, MailBox other) {
        var roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new MailBox(one.person(), one.address(), one.language(), roles);
    }

    @Override
    public void ask(Asked asked) {
        tables.database.run(
                "insert into mail_address (person, asked, link, asked_at, expires_at) values (?,?,?,?,?)"
                        + " on duplicate key update asked=values(asked), link=values(link),"
                        + " asked_at=values(asked_at), expires_at=values(expires_at)",
                asked.person(),
                asked.address().text(),
                asked.link(),
                asked.askedAt(),
                asked.expiresAt());
    }

    @Override
    public void confirm(UUID person, UUID link, Instant now) {
        tables.database.run(
                "update mail_address set confirmed=asked, confirmed_at=?, asked=null, link=null, asked_at=null,"
                        + " expires_at=null where person=? and link=?",
                now,
                person,
                link);
    }

    @Override
    public void remove(UUID person) {
        tables.database.run("delete from mail_address where person=?", person);
    }

    @Override
    public boolean taken(UUID person, MailAddress address) {
        return !tables.database
                .with(connection -> Select.all(
                        connection,
                        "select 1 from mail_address where confirmed=? and person<>?",
                        row -> row.getInt(1),
                        address.text(),
                        person))
                .isEmpty();
    }
}
