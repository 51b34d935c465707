package org.himuro.lims.labelling.application;

import java.time.Duration;
import java.util.Optional;
import org.himuro.lims.labelling.Printer;

/** Connections to label printers. */
@FunctionalInterface
public interface PrinterLines {
    /** Empty where there is none. */
    Optional<Line> open(Printer printer);

    /** A connection to one printer. */
    interface Line extends AutoCloseable {
        /** What it says to {@code ~HS}. */
        Answer status();

        /** @return false where the connection broke: any part may have arrived */
        boolean send(String zpl);

        void pause(Duration time);

        @Override
        void close();
    }

    /** What came back to a question. */
    sealed interface Answer {
        record Said(String text) implements Answer {}

        /** Nothing, or not the whole of it, in the time that an answer may take. */
        record Silent() implements Answer {}

        /** The connection is gone. */
        record Gone() implements Answer {}
    }
}
