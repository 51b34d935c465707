package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcPeople implements People, Staff {
    private final Tables tables;

    JdbcPeople(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Person> byId(UUID id) {
        return tables.people.byId(id);
    }

    @Override
    public Optional<Person> byAccount(String account) {
        return tables.people.one("where account=?", Select.asked(account));
    }

    @Override
    public Optional<Person> byBadge(String badgeKey) {
        return tables.people.one("where badge_key=?", badgeKey);
    }

    @Override
    public List<Person> after(String account, String part, int limit) {
        var like = "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return tables.people.list(
                "where account>? and (account like ? or display_name like ?) order by account limit ?",
                Select.asked(account),
                Select.asked(like),
                like,
                limit);
    }

    @Override
    public boolean nobodyYet() {
        return tables.people.list("limit 1").isEmpty();
    }

    @Override
    public void add(Person person) {
        tables.people.add(person);
    }

    @Override
    public void change(Person before, Person after) {
        tables.people.change(before, after);
    }

    @Override
    public boolean useStep(UUID person, long step) {
        return tables.database.run("update person set totp_step=? where id=? and totp_step<?", step, person, step) == 1;
    }

    @Override
    public List<Grant> grants(UUID person) {
        return tables.database.with(connection -> grants(connection, person));
    }

    private static List<Grant> grants(Connection connection, UUID person) throws SQLException {
        try (var statement =
                connection.prepareStatement("select site, role from role_grant where person=? order by site, role")) {
            statement.setBytes(1, UuidBytes.of(person));
            var found = new ArrayList<Grant>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Grant(person, UuidBytes.uuid(rows.getBytes(1)), Role.valueOf(rows.getString(2))));
                }
            }
            return found;
        }
    }

    @Override
    public void grant(Grant grant) {
        tables.database.run(
                "insert into role_grant (person, site, role) values (?,?,?) on duplicate key update role=values(role)",
                grant.person(),
                grant.site(),
                grant.role());
    }

    @Override
    public void revoke(Grant grant) {
        tables.database.run(
                "delete from role_grant where person=? and site=? and role=?",
                grant.person(),
                grant.site(),
                grant.role());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var asked = people.stream().distinct().toArray();
        var marks = String.join(",", Collections.nCopies(asked.length, "?"));
        var names = new HashMap<UUID, String>();
        tables.people.list("where id in (" + marks + ")", asked).forEach(p -> names.put(p.id(), p.displayName()));
        return names;
    }
}
