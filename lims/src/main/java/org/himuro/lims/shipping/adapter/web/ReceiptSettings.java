package org.himuro.lims.shipping.adapter.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.shipping.ReceiptRules;

/** The project's settings for receipt, from the configuration. */
@Factory
final class ReceiptSettings {
    /** @param days that a dispute about a line may take */
    @Singleton
    ReceiptRules receiptRules(@Value("${himuro.shipping.dispute-days:14}") int days) {
        return new ReceiptRules(Duration.ofDays(days));
    }
}
