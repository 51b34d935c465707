package org.himuro.lims.procedure.adapter.job;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.himuro.lims.procedure.application.EnteringShipped;
import org.himuro.sop.procedure.Procedures;

/** Before anything else is done, what comes with the program is in the register. */
@Singleton
@Requires(notEnv = "preview") // pages without a database have no register
final class ShippedAtStart {
    private final EnteringShipped entering;
    private final InstantSource clock;

    ShippedAtStart(EnteringShipped entering, InstantSource clock) {
        this.entering = entering;
        this.clock = clock;
    }

    @EventListener
    void onStart(StartupEvent started) {
        entering.run(Procedures.shippedTexts(), clock.instant());
    }
}
