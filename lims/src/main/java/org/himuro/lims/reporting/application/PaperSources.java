package org.himuro.lims.reporting.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.ResidualWish;

/** What is known of many tubes beside their own states: one statement each, however many they are. */
public interface PaperSources {
    /** Further codes on tubes, the latest last. @param by the site that registered it */
    record Alias(String code, UUID by) {}

    /** @param wish what is to become of what the laboratory does not use up */
    record Order(String code, Assay assay, ResidualWish wish) {}

    /** How the content of a tube was extracted, as it was scanned and typed. */
    record Extracted(Optional<String> kit, Optional<String> buffer) {
        static final Extracted NOTHING = new Extracted(Optional.empty(), Optional.empty());
    }

    Map<UUID, List<Alias>> aliases(Collection<UUID> tubes);

    /** What counts of each analyte: the latest value that was not taken back. */
    Map<UUID, Map<Analyte, PaperLine.Measured>> measured(Collection<UUID> tubes);

    /** Orders of one laboratory, the oldest first. */
    Map<UUID, List<Order>> orders(Collection<UUID> tubes, UUID laboratory);

    /** Of tubes whose content was extracted here. */
    Map<UUID, Extracted> extracted(Collection<UUID> tubes);
}
