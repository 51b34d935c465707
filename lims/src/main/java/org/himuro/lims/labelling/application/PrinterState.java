package org.himuro.lims.labelling.application;

import java.util.Optional;
import org.himuro.lims.labelling.application.PrinterLines.Answer;
import org.himuro.lims.labelling.application.PrinterLines.Line;
import org.himuro.lims.labelling.model.HostStatus;
import org.himuro.lims.labelling.model.Trouble;

/** How a printer is, by what it answers. */
sealed interface PrinterState {
    record Fine(boolean nothingLeft) implements PrinterState {}

    record In(Trouble trouble) implements PrinterState {}

    record Gone() implements PrinterState {}

    static PrinterState of(Line line) {
        return switch (line.status()) {
            case Answer.Gone() -> new Gone();
            case Answer.Silent() -> new In(Trouble.NO_ANSWER);
            case Answer.Said(var text) ->
                HostStatus.read(text)
                        .<PrinterState>map(
                                s -> s.trouble().<PrinterState>map(In::new).orElseGet(() -> new Fine(s.nothingLeft())))
                        .orElseGet(() -> new In(Trouble.NOT_UNDERSTOOD));
        };
    }

    /** What stands against sending a label; empty where nothing does. */
    default Optional<Trouble> against() {
        return switch (this) {
            case Fine(var nothingLeft) -> nothingLeft ? Optional.empty() : Optional.of(Trouble.BUSY);
            case In(var trouble) -> Optional.of(trouble);
            case Gone() -> Optional.of(Trouble.NO_CONNECTION);
        };
    }
}
