package org.himuro.lims.laboratory;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;

/** People of laboratories, kept beside the ledger. */
public interface Contacts {
    record Contact(UUID id, KeepContact.Duty duty, String name, String mail, String phone, String address) {}

    List<Contact> at(UUID site);

    Acts.Beside keep(UUID site, Contact contact);

    Acts.Beside remove(UUID site, UUID contact);
}
