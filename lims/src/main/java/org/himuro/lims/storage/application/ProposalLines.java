package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.model.ProposedLine;
import org.himuro.lims.storage.model.Proposing;

/** What was proposed, beside the reservations that hold the positions. */
public interface ProposalLines {
    /** Writes the lines that were decided last, in the act's own transaction. */
    Acts.Beside kept(UUID proposal, Supplier<List<ProposedLine>> lines);

    /** In the order in which they were proposed; empty where the reservation is no proposal. */
    List<ProposedLine> of(UUID proposal);

    /** What is in a tube, for people. */
    record Shown(UUID id, String code, Material material, String caseCode) {}

    Map<UUID, Shown> tubes(Collection<UUID> tubes);

    /** Frozen tubes that a site has in no place, as many as fit one proposal. @param caseCode of this case only */
    List<String> withoutPlace(UUID site, Optional<String> caseCode);

    /** Of these tubes, those for which a proposal holds a position. */
    Map<UUID, Proposing.Held> holding(Collection<UUID> tubes);
}
