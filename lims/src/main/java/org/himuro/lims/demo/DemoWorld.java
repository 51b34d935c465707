package org.himuro.lims.demo;

import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;

/** Who and what there is in the demo, by the names used in this package. */
record DemoWorld(Map<String, UUID> sites, Map<String, UUID> people) {
    static final String HOSPITAL = "TKH";
    static final String SECOND_HOSPITAL = "MSH";
    static final String BIOBANK = "HBB";
    static final String LABORATORY = "ASL";
    static final String EXPIRED_LABORATORY = "MNL";
    static final String CENTRAL = "CEN";

    Actor as(String person, String site) {
        return new Actor(person(person), java.util.Optional.empty(), site(site));
    }

    UUID site(String code) {
        return java.util.Objects.requireNonNull(sites.get(code), code);
    }

    private UUID person(String account) {
        return java.util.Objects.requireNonNull(people.get(account), account);
    }
}
