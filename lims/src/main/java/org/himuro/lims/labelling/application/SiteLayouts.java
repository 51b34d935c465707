package org.himuro.lims.labelling.application;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.LabelLayout;
import org.himuro.lims.labelling.PrintStock;

/** What sites have changed on their labels. */
@FunctionalInterface
public interface SiteLayouts {
    Optional<LabelLayout> of(UUID site, PrintStock stock);
}
