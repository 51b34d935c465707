package org.himuro.lims.laboratory;

import java.util.List;
import java.util.UUID;

/** Report {@code set-prices}: what a sample costs. Replaces what was said before. */
public record SetPrices(UUID site, List<Price> prices) {
    public SetPrices {
        prices = List.copyOf(prices);
    }
}
