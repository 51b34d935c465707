package org.himuro.lims.procedure.application;

import java.util.List;
import org.himuro.lims.procedure.Revision;
import org.himuro.sop.document.Text;

/** All versions of all procedures, newest first. @param mayDraft the reader may bring a new version */
public record ProcedureList(List<Line> lines, boolean mayDraft) {
    public ProcedureList {
        lines = List.copyOf(lines);
    }

    /** One version. */
    public record Line(Revision revision, Text title, RegisterState state) {
        public String href() {
            return href(revision.procedureId(), revision.version());
        }

        public static String href(String procedure, int version) {
            return "/procedures/" + procedure + "?version=" + version;
        }

        /** Signatures it has. */
        public int signatures() {
            return (int) java.util.stream.Stream.of(revision.firstSigner(), revision.secondSigner())
                    .filter(java.util.Optional::isPresent)
                    .count();
        }
    }
}
