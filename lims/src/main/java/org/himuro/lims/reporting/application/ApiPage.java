package org.himuro.lims.reporting.application;

import java.util.List;

/** The API as people read it: by subject, each operation with what it takes. */
public record ApiPage(List<Group> groups) {
    public ApiPage {
        groups = List.copyOf(groups);
    }

    /** @param name a subject, e.g. {@code tubes} */
    public record Group(String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param right the token's scope; empty where none is needed
     * @param query names of what may be asked after the question mark
     * @param body the schema of what is sent, indented; empty where nothing is
     * @param answer the schema of what comes back where it succeeds, indented
     */
    public record Line(
            String id,
            String method,
            String path,
            String summary,
            String right,
            List<String> query,
            String body,
            String answer) {
        public Line {
            query = List.copyOf(query);
        }
    }
}
