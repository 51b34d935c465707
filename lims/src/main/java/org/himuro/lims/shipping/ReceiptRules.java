package org.himuro.lims.shipping;

import java.time.Duration;

/** @param settle how long a dispute about a line may take before both sides are reminded */
public record ReceiptRules(Duration settle) {
    public static ReceiptRules standard() {
        return new ReceiptRules(Duration.ofDays(14));
    }
}
