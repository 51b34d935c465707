package org.himuro.lims.storage;

import java.util.List;

/**
 * A request: these tubes out of their positions, into the hands of the acting site.
 *
 * @param tubes codes, 1 to {@link StoreTubes#MOST}
 */
public record TakeTubes(List<String> tubes, Purpose purpose) {
    public TakeTubes {
        tubes = List.copyOf(tubes);
    }

    /** What they are taken for. Use asks for consent and no quarantine; the others are open to every tube. */
    public enum Purpose {
        USE,
        SHIPMENT,
        REARRANGE,
        QUARANTINE,
        RETURN,
        DESTRUCTION;

        public boolean uses() {
            return this == USE || this == SHIPMENT;
        }
    }
}
