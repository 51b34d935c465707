package org.himuro.lims.labelling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Labels out of a printer, all or none (request {@code print-labels}; L3). Refused: {@code PRINTER_UNKNOWN},
 * {@code PRINTER_RETIRED}, {@code PRINTER_OTHER_STOCK}, {@code NOTHING_TO_PRINT}, {@code TUBE_NOT_HERE}, {@code TUBE_DESTROYED},
 * {@code CONTAINER_NOT_HERE}, {@code LABEL_PRINTED_BEFORE}, {@code LABEL_WAITS}, {@code REASON_MISSING},
 * {@code REMARK_MISSING}, {@code REMARK_TOO_LONG}, {@code COUNT_OUT_OF_RANGE}, {@code KIT_NOT_HERE}, {@code KIT_LABELS_LINKED},
 * {@code KIT_RETIRED}.
 *
 * @param tubes at the site, together with the containers at most {@value #MOST}
 * @param kits at the site: each is one label for its box and one for each of its tubes, in their order
 * @param reason one of {@link PrintReasons#AGAIN}; needed where the label of one of the tubes was printed before
 * @param remark in one's own words; needed where the reason is {@code OTHER}
 */
public record PrintLabels(
        UUID printer,
        List<UUID> tubes,
        List<UUID> containers,
        List<UUID> kits,
        Optional<String> reason,
        Optional<String> remark) {
    public static final int MOST = 200;

    public PrintLabels {
        tubes = List.copyOf(tubes);
        containers = List.copyOf(containers);
        kits = List.copyOf(kits);
    }

    /** How many were asked for. */
    public int size() {
        return tubes.size() + containers.size() + kits.size();
    }
}
