package org.himuro.lims.procedure.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.procedure.Revision;

/** Versions of procedures: the whole programme's. */
public interface RevisionQueries {
    /** The streams of all versions of these procedures, of dropped drafts too. */
    List<UUID> versions(Collection<String> procedures);

    /** By procedure, newest first; no dropped drafts. */
    List<Revision> all();

    /** Newest first; no dropped drafts. */
    List<Revision> of(String procedure);
}
