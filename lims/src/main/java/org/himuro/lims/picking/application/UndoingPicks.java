package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.BenchWork;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.UndoAnswer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.Pick.Line;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;

/** The last word about a tube of a list is taken back, as any act of the bench. */
@Singleton
public final class UndoingPicks {
    private final BenchWork bench;
    private final FindingListed finding;
    private final PickIndex picks;

    UndoingPicks(BenchWork bench, FindingListed finding, PickIndex picks) {
        this.bench = bench;
        this.finding = finding;
        this.picks = picks;
    }

    public record Undone(String pick, String tube) {}

    public Outcome<UndoAnswer> run(Undone undone, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var tube = Optional.ofNullable(
                finding.tubes(List.of(undone.tube()), actor.site()).get(undone.tube()));
        if (tube.isEmpty()) {
            return new Outcome.Refused<>(List.of(UnknownCode.of(undone.tube())), false);
        }
        var last = picks.read(undone.pick(), VisibleSites.only(actor.site()))
                .flatMap(p -> p.line(tube.get()))
                .flatMap(Line::act);
        return last.isEmpty()
                ? new Outcome.Refused<>(List.of(Reason.of("UNDO_UNKNOWN")), false)
                : bench.undone(new UndoAct(last.get()), actor, actId, new DeedTime(occurredAt, recordedAt));
    }
}
