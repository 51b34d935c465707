package org.himuro.lims.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who works where. */
@FunctionalInterface
public interface Roster {
    /** @param name as staff; never a patient's */
    record Member(UUID person, String name, Set<Role> roles) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** Open accounts with a role at one of the sites, by name. */
    List<Member> at(VisibleSites sites);
}
