package org.himuro.lims.labelling.application;

import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintState;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/** How printers and labels are spoken of on pages: a sign and a word each. */
public final class PrinterWords {
    private PrinterWords() {}

    public static Tone tone(PrintQueries.Line line) {
        if (line.printer().retired() || line.askedAt().isEmpty()) {
            return Tone.WAITING;
        }
        return line.trouble().isPresent() ? Tone.LOOK : Tone.DONE;
    }

    public static Phrase word(PrintQueries.Line line) {
        if (line.printer().retired()) {
            return Phrase.of("printer.retired");
        }
        return line.askedAt().isEmpty()
                ? Phrase.of("printer.not-asked")
                : Phrase.of("printer.is." + line.trouble().orElse("READY"));
    }

    public static Tone tone(Print print) {
        return switch (print.state()) {
            case WAITING, CANCELLED -> Tone.WAITING;
            case SENDING -> Tone.ACCENT;
            case PRINTED -> Tone.DONE;
            case PERHAPS_PRINTED -> Tone.LOOK;
            case FAILED -> Tone.REFUSED;
        };
    }

    public static Phrase word(PrintState state) {
        return Phrase.name(state);
    }
}
