package org.himuro.lims.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Ids;

/**
 * What surrounds a page.
 *
 * @param title the title, already in the reader's language
 * @param room where we are
 * @param visitor who reads; empty before sign-in
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param csrf token for forms and htmx
 * @param path path and query of this page, for the way back
 * @param demo the data are invented
 * @param pseudo the pseudo language may be chosen
 * @param assets where scripts, styles and icons are
 * @param ids of acts, made where the form is made: sent twice it is the same act
 */
public record Frame(
        String title,
        Room room,
        Optional<Visitor> visitor,
        String theme,
        String csrf,
        String path,
        boolean demo,
        boolean pseudo,
        Assets assets,
        Ids ids) {
    /** Where there is no such page there is no way back to it, and what its address said is not repeated. */
    Frame ofProblem() {
        return new Frame(title, room, visitor, theme, csrf, "/", demo, pseudo, assets, ids);
    }

    /** For one form: the id of the act that it asks for. */
    public String act() {
        return ids.next().toString();
    }

    /** Pages to go to from anywhere, without those that are rooms. */
    public List<Door> doors() {
        var rooms = Arrays.stream(Room.values()).map(Room::path).toList();
        return visitor.stream()
                .flatMap(v -> v.doors().stream())
                .filter(door -> !rooms.contains(door.href()))
                .toList();
    }

    public boolean mayEnter(Room other) {
        return visitor.map(v -> v.rooms().contains(other)).orElse(false);
    }
}
