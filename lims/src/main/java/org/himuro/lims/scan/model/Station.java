package org.himuro.lims.scan.model;

import java.util.EnumSet;
import java.util.Set;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Command.Word;

/** Where scans are made: what is heard there, and what may be done. */
public enum Station {
    BENCH,
    /** Clamping and removal, of a case; no tube is there yet. */
    OPERATING_ROOM;

    private static final Set<Word> SURGICAL = EnumSet.of(Word.CLAMPED, Word.REMOVED, Word.UNDO, Word.CANCEL, Word.NEXT);

    boolean hears(Heard heard) {
        return this == BENCH
                || switch (heard) {
                    case Heard.CaseHeard h -> true;
                    case Heard.NotHeard h -> true;
                    case Heard.CommandHeard(Command command) -> command instanceof Word word && SURGICAL.contains(word);
                    case Heard.TubeHeard h -> false;
                    case Heard.KitHeard h -> false;
                    case Heard.RefrigeratorHeard h -> false;
                    case Heard.PositionHeard h -> false;
                };
    }

    public boolean does(Doing doing) {
        return this == BENCH
                || doing instanceof Doing.Clamp
                || doing instanceof Doing.Remove
                || doing instanceof Doing.TakeBack;
    }
}
