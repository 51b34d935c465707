package org.himuro.lims.intake.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;

/**
 * What the bank knows of what a list names.
 *
 * @param tubeCodes codes that are on a tube of whatever site already
 * @param placeCodes codes that a place of whatever site has already
 * @param places those of the site, by code
 * @param parents tubes of the site, by any of their codes
 * @param donors by their number at the site
 * @param withdrawn donors whose consent was withdrawn
 * @param hasLetters the site's code fits into codes of cases
 */
public record BankKnown(
        Set<String> tubeCodes,
        Set<String> placeCodes,
        Map<String, Place> places,
        Map<String, Parent> parents,
        Map<String, UUID> donors,
        Set<UUID> withdrawn,
        boolean hasLetters) {
    public BankKnown {
        tubeCodes = Set.copyOf(tubeCodes);
        placeCodes = Set.copyOf(placeCodes);
        places = Map.copyOf(places);
        parents = Map.copyOf(parents);
        donors = Map.copyOf(donors);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** @param usable it is here, neither retired nor in a parcel @param taken cells with something in them, or reserved */
    public record Place(UUID id, ContainerType type, int rows, int columns, boolean usable, Set<String> taken) {
        public Place {
            taken = Set.copyOf(taken);
        }

        boolean takesTubes() {
            return (type == ContainerType.BOX || type == ContainerType.TUBE_RACK) && rows > 0;
        }
    }

    public record Parent(UUID id, UUID donor) {}

    Optional<UUID> donor(String number) {
        return Optional.ofNullable(donors.get(number));
    }
}
