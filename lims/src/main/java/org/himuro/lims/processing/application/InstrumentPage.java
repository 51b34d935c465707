package org.himuro.lims.processing.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Instrument;

/**
 * The page of instruments' files.
 *
 * @param known the instruments of the site, with who taught them
 * @param past files of which something was taken
 * @param taken of which something was taken just now
 * @param said what stands in the way
 * @param given what was said of the file that is looked at
 */
public record InstrumentPage(
        List<KnownInstrument> known,
        List<PastFile> past,
        Optional<PastFile> taken,
        List<String> said,
        Given given,
        Optional<FilePreview> preview,
        Optional<InstrumentTeaching> teach) {
    public InstrumentPage {
        known = List.copyOf(known);
        past = List.copyOf(past);
        said = List.copyOf(said);
    }

    public record KnownInstrument(Instrument instrument, String by) {}

    /** @param undoable the reader may take it back now */
    public record PastFile(InstrumentQueries.Past file, String by, boolean undoable) {
        public UUID id() {
            return file.id();
        }

        public Instant at() {
            return file.at();
        }
    }

    /** @param file name of the raw file that is looked at; empty for none */
    public record Given(String instrument, String where, String file) {
        public static Given nothing() {
            return new Given("", "", "");
        }
    }

    /** Beside the columns of the line itself, how many a table of the preview has. */
    public int columns() {
        return preview.map(p -> p.analytes().size()).orElse(0) + 3;
    }
}
