package org.himuro.lims.shipping.adapter.job;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shipping.EveryParcel;
import org.himuro.lims.shipping.TraceStray;
import org.himuro.lims.shipping.Ways;
import org.himuro.lims.shipping.Ways.Way;
import org.himuro.lims.shipping.application.TracingStray;
import org.himuro.lims.specimen.StrayEvent.StrayParcelReported;

/**
 * Where there is a parcel of the reported code, its own history is told, as the sender's; who reported it had the answer before
 * and learns nothing of this. The act's id comes from the fact's, so that once is enough.
 */
@Singleton
final class StrayReaction implements Reaction {
    private static final long ACT = 0x00D5L;

    private final EveryParcel parcels;
    private final Ways ways;
    private final TracingStray tracing;
    private final InstantSource clock;

    StrayReaction(EveryParcel parcels, Ways ways, TracingStray tracing, InstantSource clock) {
        this.parcels = parcels;
        this.ways = ways;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trace-stray-parcel";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(StrayParcelReported.class);
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.fact() instanceof StrayParcelReported stray) {
            stray.code()
                    .flatMap(parcels::byCode)
                    .ifPresent(parcel -> ways.of(parcel).ifPresent(way -> trace(parcel, way, stray, recorded)));
        }
    }

    private void trace(UUID parcel, Way way, StrayParcelReported stray, Recorded recorded) {
        var fact = recorded.id();
        var outcome = tracing.run(
                new TraceStray(parcel, stray.site(), fact),
                Actor.system(way.sender()),
                new UUID(fact.getMostSignificantBits(), fact.getLeastSignificantBits() ^ ACT),
                recorded.occurredAt(),
                clock.instant());
        if (!(outcome instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("the parcel's own history does not say yet where it turned up");
        }
    }
}
