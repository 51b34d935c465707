package org.himuro.lims.retention.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.Keeping;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;

/**
 * What a decision about leaving relies on, read in the act's own read phase.
 *
 * @param stock all tubes of the cases, those that are wanted too
 * @param away those in parcels, be it in boxes that were packed whole
 * @param sites those that hold a tube, and the one that is to have them
 * @param concentrations nanograms per microlitre
 */
public record Kept(
        Map<UUID, Tube> stock,
        Set<UUID> away,
        Map<UUID, Policy> policies,
        Map<UUID, Keeping> keepings,
        Map<UUID, Sites.Site> sites,
        Map<UUID, BigDecimal> concentrations) {
    public Kept {
        stock = Map.copyOf(stock);
        away = Set.copyOf(away);
        policies = Map.copyOf(policies);
        keepings = Map.copyOf(keepings);
        sites = Map.copyOf(sites);
        concentrations = Map.copyOf(concentrations);
    }

    /** Whether it could be analysed again as it stands: it is kept somewhere, free, with something in it. */
    public boolean inStock(Tube tube) {
        return tube.step() != TubeStep.DESTROYED
                && tube.step() != TubeStep.MISSING
                && !tube.isUnused()
                && !tube.depleted()
                && !tube.quarantined()
                && tube.destructionBy().isEmpty()
                && !away.contains(tube.id())
                && Optional.ofNullable(sites.get(tube.heldBy()))
                        .flatMap(s -> Keeper.of(s.category()))
                        .isPresent();
    }
}
