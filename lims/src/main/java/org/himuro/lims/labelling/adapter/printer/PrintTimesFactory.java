package org.himuro.lims.labelling.adapter.printer;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.himuro.lims.labelling.application.PrintTimes;

/** How long printers are waited for, where the installation says nothing else. */
@Factory
final class PrintTimesFactory {
    @Singleton
    PrintTimes times(
            @Value("${himuro.printing.lease:20s}") Duration lease,
            @Value("${himuro.printing.answer:5s}") Duration answer,
            @Value("${himuro.printing.poll:200ms}") Duration poll,
            @Value("${himuro.printing.patience:60s}") Duration patience,
            @Value("${himuro.printing.hold:15m}") Duration hold,
            @Value("${himuro.printing.idle:60s}") Duration idle,
            @Value("${himuro.printing.longest:60s}") Duration longest) {
        return new PrintTimes(lease, answer, poll, patience, hold, idle, longest);
    }
}
