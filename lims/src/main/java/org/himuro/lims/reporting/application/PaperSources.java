package org.himuro.lims.reporting.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.sequencing.Assay;

/** What is known of many tubes beside their own states: one statement each, however many they are. */
public interface PaperSources {
    /** Further codes on tubes, the latest last. @param by the site that registered it */
    record Alias(String code, UUID by) {}

    record Order(String code, Assay assay) {}

    Map<UUID, List<Alias>> aliases(Collection<UUID> tubes);

    /** What counts of each analyte: the latest value that was not taken back. */
    Map<UUID, Map<Analyte, PaperLine.Measured>> measured(Collection<UUID> tubes);

    /** Orders of one laboratory, the oldest first. */
    Map<UUID, List<Order>> orders(Collection<UUID> tubes, UUID laboratory);

    /** The kit by which the content of a tube was extracted. */
    Map<UUID, String> kits(Collection<UUID> tubes);
}
