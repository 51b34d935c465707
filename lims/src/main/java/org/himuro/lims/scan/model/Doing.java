package org.himuro.lims.scan.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;

/** The one fact that a scan leads to. */
public sealed interface Doing {
    record Clamp(UUID caseId) implements Doing {}

    record Remove(UUID caseId) implements Doing {}

    /** @param caseId of the case at the bench: another one than the tube's is recorded and marked */
    record Sample(Tube tube, UUID caseId) implements Doing {
        public Sample(Tube tube) {
            this(tube, tube.caseId());
        }
    }

    /** @param at when it was put there */
    record Chill(Tube tube, String refrigerator, String reason, Instant at) implements Doing {}

    record Freeze(Tube tube, FreezingMedium medium) implements Doing {}

    record Store(Tube tube, String box, String cell) implements Doing {}

    /**
     * @param asked a person has said yes to what stands against it
     * @param happened at a bench without the network
     */
    record Link(Kit kit, UUID caseId, boolean asked, boolean happened) implements Doing {}

    record Explain(Tube tube, String reason) implements Doing {}

    record TakeBack(UUID act) implements Doing {}

    /** The tube it is about. */
    default Optional<Tube> about() {
        return switch (this) {
            case Sample d -> Optional.of(d.tube());
            case Chill d -> Optional.of(d.tube());
            case Freeze d -> Optional.of(d.tube());
            case Store d -> Optional.of(d.tube());
            case Explain d -> Optional.of(d.tube());
            case Clamp d -> Optional.empty();
            case Remove d -> Optional.empty();
            case Link d -> Optional.empty();
            case TakeBack d -> Optional.empty();
        };
    }
}
