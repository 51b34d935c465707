package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.PrintStock;

/** The label of one thing, for who may see the thing. */
@Singleton
public final class FindingLabels {
    private final TubeLabels labels;
    private final LayoutsInForce layouts;
    private final KitPrints kits;

    FindingLabels(TubeLabels labels, LayoutsInForce layouts, KitPrints kits) {
        this.labels = labels;
        this.layouts = layouts;
        this.kits = kits;
    }

    /**
     * @param id of the tube or container
     * @param printed how many times it came out of a label printer; of containers it is not counted
     */
    public record Found(OneLabel label, UUID id, int printed) {}

    public Optional<Found> ofTube(String code, Viewer viewer) {
        return labels.ofTube(code, viewer.site(), viewer.everySite()).map(l -> {
            var tube = l.tubes().getFirst();
            var layout = layouts.of(viewer.site(), PrintStock.TUBE_WRAP);
            return new Found(OneLabel.of(l, viewer.zone(), layout), tube.id(), kits.of(tube));
        });
    }

    public Optional<Found> ofBox(String code, Viewer viewer) {
        return labels.ofContainer(code, viewer.site(), viewer.everySite())
                .map(c -> new Found(OneLabel.of(c, layouts.of(viewer.site(), PrintStock.BOX_LABEL)), c.id(), 0));
    }
}
