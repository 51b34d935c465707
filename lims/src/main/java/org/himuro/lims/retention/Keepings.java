package org.himuro.lims.retention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.retention.KeepingEvent.HoldLifted;
import org.himuro.lims.retention.KeepingEvent.HoldPlaced;
import org.himuro.lims.retention.KeepingEvent.KeptLonger;
import org.himuro.lims.retention.KeepingEvent.ReviewFallenDue;

/** Streams of what is said about keeping: one for each case, so that no hold comes unseen between look and write. */
public final class Keepings implements StreamKind<Keeping> {
    public static final Keepings KIND = new Keepings();
    private static final UUID NOTHING = new UUID(0, 0);

    private Keepings() {}

    public static UUID idOf(UUID caseId) {
        return UUID.nameUUIDFromBytes(("keeping/" + caseId).getBytes(StandardCharsets.UTF_8));
    }

    /** What a decision relies on, read in its own read phase; nothing said where nothing is recorded. */
    public static Keeping of(Reads reads, UUID caseId) {
        return reads.state(KIND, idOf(caseId)).orElseGet(() -> KIND.blank(idOf(caseId)));
    }

    @Override
    public String name() {
        return "keeping";
    }

    @Override
    public Keeping blank(UUID id) {
        return new Keeping(
                id,
                NOTHING,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Keeping after(Keeping before, Recorded recorded) {
        return recorded.fact() instanceof KeepingEvent event ? after(before, event, recorded) : before;
    }

    private static Keeping after(Keeping k, KeepingEvent event, Recorded recorded) {
        var actor = recorded.actor();
        var at = recorded.occurredAt();
        return switch (event) {
            case HoldPlaced e -> placed(k, e, recorded);
            case HoldLifted e ->
                k.withHolds(k.holds().stream()
                        .map(h -> h.id().equals(e.hold()) && h.liftedBy().isEmpty() ? h.lifted(actor.person(), at) : h)
                        .toList());
            case ReviewFallenDue e -> about(k, e.caseId()).due(Optional.of(e.due()));
            case KeptLonger e ->
                new Keeping(
                        k.id(),
                        k.caseId(),
                        k.holds(),
                        Optional.empty(),
                        Optional.of(e.until()),
                        Optional.of(e.reason()),
                        Optional.of(actor.person()),
                        Optional.of(at));
        };
    }

    private static Keeping placed(Keeping k, HoldPlaced e, Recorded recorded) {
        if (k.hold(e.hold()).isPresent()) {
            return k;
        }
        var holds = new ArrayList<>(k.holds());
        holds.add(new LegalHold(
                e.hold(),
                recorded.actor().site(),
                e.reason(),
                e.tubes(),
                e.until(),
                recorded.actor().person(),
                recorded.occurredAt(),
                e.remark().map(hash -> recorded.act()),
                Optional.empty(),
                Optional.empty()));
        return about(k, e.caseId()).withHolds(holds);
    }

    private static Keeping about(Keeping k, UUID caseId) {
        return new Keeping(
                k.id(), caseId, k.holds(), k.reviewDue(), k.keptUntil(), k.keptWhy(), k.keptBy(), k.keptAt());
    }
}
