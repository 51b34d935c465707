package org.himuro.lims.processing.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;

/** Amounts, lineage and measurements as they stand. */
public interface ContentQueries {
    Map<UUID, Tube> tubes(Collection<UUID> ids);

    /** The steps that end or begin at one of these tubes, the newest first. */
    List<Edge> edges(Collection<UUID> tubes);

    /** The steps of one act of processing. */
    List<Edge> childrenOf(UUID processing);

    /**
     * From a parent to a child.
     *
     * @param consumed of the parent
     * @param thawed the parent was thawed for it
     */
    record Edge(UUID parent, UUID child, UUID processing, Optional<Amount> consumed, boolean thawed) {}

    Map<UUID, Done> done(Collection<UUID> processings);

    /** An act of processing, but for its tubes. @param version of the procedure */
    record Done(
            UUID id,
            Preparation preparation,
            UUID site,
            UUID person,
            Instant at,
            Optional<String> procedure,
            int version,
            Optional<String> kit,
            Optional<String> lot,
            Optional<String> equipment,
            Optional<String> buffer) {}

    /** The newest first. */
    List<Measurement> measurements(Collection<UUID> tubes);

    /** Every tube of a case, and every one that came of one of them. */
    List<Tube> family(UUID caseId);
}
