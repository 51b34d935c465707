package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.storage.RegisterContainer.Spot;

/**
 * The page on which a place is moved, filled and designated.
 *
 * @param done what was just done
 * @param made code of what was just added, for its picture and its label
 * @param back where it stood before, after a move; {@code Spot} without a container stands for "in hand"
 * @param act id of the next act
 */
public record ArrangePage(
        Arrangement at, Typed typed, Optional<Phrase> done, Optional<String> made, Optional<Spot> back) {
    /** Fields that show their own fault. */
    public static final List<String> ADDING = List.of("type", "name", "code", "cell", "rows", "columns");

    public static final List<String> MOVING = List.of("target", "cell");

    /** The word of a choice or a way back that is no place: out, in hand. */
    public static final String OUT = "OUT";

    /** As one value of a form: a code, and the position if there is one. */
    public static String value(Spot spot) {
        return spot.cell().isEmpty() ? spot.container() : spot.container() + " " + spot.cell();
    }
}
