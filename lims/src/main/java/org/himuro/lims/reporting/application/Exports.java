package org.himuro.lims.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: who took which tubes away as a file. */
public interface Exports {
    /** @param tubes how many; empty where the file broke off or is being written */
    record Export(UUID id, UUID person, String kind, String asked, Instant begunAt, Optional<Integer> tubes) {}

    /** Before the first row leaves. */
    void begun(UUID id, UUID site, UUID person, String kind, String asked, Instant at);

    void finished(UUID id, int tubes);

    /** The newest of a site. */
    List<Export> newest(UUID site, int most);
}
