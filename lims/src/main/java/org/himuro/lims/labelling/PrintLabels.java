package org.himuro.lims.labelling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Labels out of a printer, all or none (request {@code print-labels}; L3). Refused: {@code PRINTER_UNKNOWN},
 * {@code PRINTER_RETIRED}, {@code PRINTER_OTHER_STOCK}, {@code NOTHING_TO_PRINT}, {@code TUBE_NOT_HERE}, {@code TUBE_DESTROYED},
 * {@code CONTAINER_NOT_HERE}, {@code LABEL_PRINTED_BEFORE}, {@code LABEL_WAITS}, {@code REASON_MISSING},
 * {@code REMARK_MISSING}, {@code REMARK_TOO_LONG}, {@code COUNT_OUT_OF_RANGE}.
 *
 * @param tubes at the site, together with the containers at most {@value #MOST}
 * @param reason one of {@link PrintReasons#AGAIN}; needed where the label of one of the tubes was printed before
 * @param remark in one's own words; needed where the reason is {@code OTHER}
 */
public record PrintLabels(
        UUID printer, List<UUID> tubes, List<UUID> containers, Optional<String> reason, Optional<String> remark) {
    public static final int MOST = 200;

    public PrintLabels {
        tubes = List.copyOf(tubes);
        containers = List.copyOf(containers);
    }
}
