package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.specimen.KinshipEvent.DonorsRelated;
import org.himuro.lims.specimen.KinshipEvent.RelationWithdrawn;

/** Streams of kinships: one for each two donors. */
public final class Kinships implements StreamKind<Kinship> {
    public static final Kinships KIND = new Kinships();
    private static final UUID NOBODY = new UUID(0, 0);

    private Kinships() {}

    @Override
    public String name() {
        return "kinship";
    }

    @Override
    public Kinship blank(UUID id) {
        return new Kinship(id, NOBODY, NOBODY, Relation.SIBLING, NOBODY, Instant.EPOCH, true);
    }

    @Override
    public Kinship after(Kinship before, Recorded recorded) {
        return recorded.fact() instanceof KinshipEvent event ? after(before, event, recorded) : before;
    }

    private static Kinship after(Kinship k, KinshipEvent event, Recorded recorded) {
        return switch (event) {
            case DonorsRelated e ->
                new Kinship(
                        k.id(),
                        e.proband(),
                        e.relative(),
                        e.relation(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        false);
            case RelationWithdrawn e ->
                new Kinship(k.id(), k.proband(), k.relative(), k.relation(), k.recordedBy(), k.recordedAt(), true);
        };
    }
}
