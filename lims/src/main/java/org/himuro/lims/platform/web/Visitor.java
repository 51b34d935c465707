package org.himuro.lims.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who reads the page.
 *
 * @param name the account's display name (of staff, never of a patient)
 * @param roleKey message key of the role, for example {@code role.technician}
 * @param site display name of the site
 * @param zone the site's zone
 * @param language the language chosen for the account, if any
 * @param eras whether the site writes dates in Japanese eras
 * @param rooms the rooms this person may enter
 * @param doors the pages this person may open
 */
public record Visitor(
        String name,
        String roleKey,
        String site,
        ZoneId zone,
        Optional<Language> language,
        boolean eras,
        Set<Room> rooms,
        List<Door> doors) {
    public Visitor {
        rooms = Set.copyOf(rooms);
        doors = List.copyOf(doors);
    }
}
