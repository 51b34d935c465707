package org.himuro.lims.laboratory.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.laboratory.Contacts;
import org.himuro.lims.laboratory.KeepContact.Duty;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcContacts implements Contacts {
    private final Queries queries;

    JdbcContacts(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<Contact> at(UUID site) {
        return queries.query(
                "select id, duty, name, mail, phone, address from laboratory_contact where site=? order by duty, id",
                List.of(site),
                row -> new Contact(
                        Select.uuid(row, 1),
                        Duty.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    @Override
    public Acts.Beside keep(UUID site, Contact contact) {
        return connection -> Select.run(
                connection,
                "insert into laboratory_contact (id, site, duty, name, mail, phone, address) values (?,?,?,?,?,?,?)",
                contact.id(),
                site,
                contact.duty(),
                contact.name(),
                contact.mail(),
                contact.phone(),
                contact.address());
    }

    @Override
    public Acts.Beside remove(UUID site, UUID contact) {
        return connection ->
                Select.run(connection, "delete from laboratory_contact where site=? and id=?", site, contact);
    }
}
