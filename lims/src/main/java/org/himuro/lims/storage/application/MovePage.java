package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.storage.application.MoveLooks.Scanned;

/**
 * Something is scanned, then where it goes.
 *
 * @param from what was scanned
 * @param content what is in it is to go
 * @param into the place that was scanned and has positions, with what is free there
 * @param done what was just done
 * @param undo the act that did it
 */
public record MovePage(
        Optional<From> from,
        boolean content,
        Optional<Into> into,
        Typed typed,
        Optional<Phrase> done,
        Optional<UUID> undo) {
    /** @param what kind it is, or its material @param mayMove the reader may move it whole */
    public record From(Scanned scanned, Phrase what, boolean mayMove) {
        public String href() {
            return scanned.tube() ? "/tubes/" + scanned.code() : Drawing.PATH + scanned.code();
        }
    }

    /** @param cells free positions, with something moved by itself */
    public record Into(String code, List<String> cells) {
        public Into {
            cells = List.copyOf(cells);
        }
    }
}
