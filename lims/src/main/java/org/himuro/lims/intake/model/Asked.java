package org.himuro.lims.intake.model;

import java.util.Set;

/**
 * What a list names and the bank is asked about.
 *
 * @param donors numbers at the site, for the vault alone
 */
public record Asked(Set<String> tubeCodes, Set<String> places, Set<String> parents, Set<String> donors) {
    public Asked {
        tubeCodes = Set.copyOf(tubeCodes);
        places = Set.copyOf(places);
        parents = Set.copyOf(parents);
        donors = Set.copyOf(donors);
    }
}
