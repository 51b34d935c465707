package org.himuro.lims.sequencing.application;

import java.util.List;
import java.util.Map;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.model.Routing;
import org.himuro.lims.specimen.Material;

/**
 * Where a batch of orders may go.
 *
 * @param names of laboratories by code, in the reader's language
 */
public record RoutingPage(
        Assay assay,
        Material material,
        String wanted,
        int orders,
        List<Routing.Proposal> proposals,
        Routing.Spread spread,
        Map<String, String> names) {
    public RoutingPage {
        proposals = List.copyOf(proposals);
        names = Map.copyOf(names);
    }

    public int given(Routing.Proposal proposal) {
        return spread.given().getOrDefault(proposal.code(), 0);
    }
}
