package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * A rack scanner's file against the record of a box (L5): what would change, and what somebody must say first.
 *
 * @param box the box's code
 * @param file the raw file, Base64: read again at the commit, so that what is kept is what was read
 * @param fingerprint of the differences looked at
 * @param counts cells by kind, only kinds that occur
 * @param cells cells where something differs
 * @param faults why it cannot be committed, whatever is decided; what was done where it was
 * @param undo the act that may be taken back
 */
public record RackPage(
        String box,
        Optional<String> file,
        String fingerprint,
        List<Count> counts,
        List<Cell> cells,
        List<String> faults,
        Optional<String> undo,
        boolean done) {
    public RackPage {
        counts = List.copyOf(counts);
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    public static RackPage empty(String box) {
        return new RackPage(box, Optional.empty(), "", List.of(), List.of(), List.of(), Optional.empty(), false);
    }

    public record Count(Phrase kind, Tone tone, long cells) {}

    /** @param choices names of the choices that may be made; empty where nothing is to be decided */
    public record Cell(
            String cell,
            Phrase kind,
            Tone tone,
            String expected,
            String read,
            String from,
            boolean gone,
            List<String> choices) {
        public Cell {
            choices = List.copyOf(choices);
        }
    }
}
