package org.himuro.lims.stocktake.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.stocktake.model.Frozen;

/** Look-ups before an act. Codes never change. */
public interface StockTakeIndex {
    /**
     * What boxes stand in at a site: units, and outermost places where boxes stand in none.
     *
     * @param tubes positions with a tube by the record
     * @param positions all of them
     */
    record UnitSize(UUID id, String code, String name, int tubes, int positions) {
        public int empties() {
            return positions - tubes;
        }
    }

    /** As one walks. Those without a position are among them. */
    List<UnitSize> units(UUID site);

    /** Every position of these units as the record has it at one instant. */
    Frozen freeze(UUID site, Collection<UUID> units);

    /** Of codes as the record has them. */
    Map<String, UUID> tubes(Collection<String> codes);

    /** The site's own. */
    Optional<UUID> byCode(String code, UUID site);

    Optional<UUID> line(UUID stockTake, String box, String cell);

    List<UUID> lines(UUID stockTake);

    /** A tube by any of its codes, or anything else with a code; what means nothing to the site is absent like what does not exist. */
    Optional<StreamRef> named(String code, UUID site);

    /**
     * Compares what was kept of a line with the record, in the act's own transaction, behind whoever is just changing that: where
     * they do not agree the act decides again.
     */
    Acts.Beside asRecorded(UUID line);
}
