package org.himuro.labels.layout;

import java.util.List;

/** One label, checked and ready for any renderer. */
public record PlacedLabel(Layout layout, List<Placed> items) {
    public PlacedLabel {
        items = List.copyOf(items);
    }
}
