package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;

/**
 * The searches that a person may open.
 *
 * @param exports what was taken away as files, newest first; empty where the reader does not audit
 * @param wrong what was wrong with the form
 */
public record SearchList(List<Line> lines, Optional<List<Taken>> exports, List<Phrase> wrong) {
    public SearchList {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    /** @param by who took them, by name */
    public record Taken(String by, Exports.Export export) {}

    /** @param own the reader's own, who may rename and delete it */
    public record Line(SavedSearch search, boolean own, List<TubeList.Filter> conditions) {
        public Line {
            conditions = List.copyOf(conditions);
        }

        public String href() {
            return "/searches/" + search.id();
        }
    }
}
