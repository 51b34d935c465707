package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Door;
import org.himuro.lims.platform.web.Phrase;

/**
 * The page behind a code that led to no one page.
 *
 * @param why what is wrong, where something is
 * @param choices what the person may have meant
 * @param doors where to go from here
 */
public record FindPage(Optional<Phrase> why, List<Found.Thing> choices, List<Door> doors) {
    public FindPage {
        choices = List.copyOf(choices);
        doors = List.copyOf(doors);
    }

    /** Before anything was asked. */
    public static FindPage blank() {
        return new FindPage(Optional.empty(), List.of(), List.of());
    }

    /** @param bench whether the viewer works at the bench, where a command card belongs */
    public static FindPage of(Found.Nothing nothing, boolean bench) {
        var doors = bench && nothing.why().equals("COMMAND")
                ? List.of(new Door(Door.Group.TUBES, "scan-line", Phrase.of("room.bench"), "/bench"))
                : List.<Door>of();
        return new FindPage(Optional.of(Phrase.of("find.why." + nothing.why(), nothing.length())), List.of(), doors);
    }

    public static FindPage of(Found.Choose choose) {
        return new FindPage(
                Optional.of(Phrase.of("find.several", choose.things().size())), choose.things(), List.of());
    }
}
