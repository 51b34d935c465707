package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcRoster implements Roster {
    private final Queries queries;

    JdbcRoster(Queries queries) {
        this.queries = queries;
    }

    private record Row(UUID person, String name, Role role) {}

    @Override
    public List<Member> at(VisibleSites sites) {
        var rows = queries.query(
                "select p.id, p.display_name, g.role from person p join role_grant g on g.person = p.id where p.active and "
                        + sites.sql("g.site") + " order by p.display_name, p.id",
                List.of(sites.site(), sites.every()),
                row -> new Row(Select.uuid(row, 1), row.getString(2), Role.valueOf(row.getString(3))));
        var members = new LinkedHashMap<UUID, Member>();
        for (var row : rows) {
            members.merge(row.person(), new Member(row.person(), row.name(), EnumSet.of(row.role())), (a, b) -> {
                var roles = EnumSet.copyOf(a.roles());
                roles.addAll(b.roles());
                return new Member(a.person(), a.name(), roles);
            });
        }
        return List.copyOf(members.values());
    }
}
