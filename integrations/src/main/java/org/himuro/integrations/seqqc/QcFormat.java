package org.himuro.integrations.seqqc;

import java.util.Optional;

/** One tool's text file. */
interface QcFormat {

    /** Name of the tool. */
    String tool();

    /** Whether the text is this tool's, by its own marks. */
    boolean recognises(QcText text);

    /**
     * Reads the figures.
     *
     * @param wanted the sample to read where the file holds several
     */
    void read(QcText text, Optional<String> wanted, Sheet sheet);
}
