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
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.picking.Pick.Line;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;

/** The last word about a tube of a list is taken back, as any act of the bench. */
@Singleton
public final class UndoingPicks {
    private final BenchWork bench;
    private final FindingListed finding;
    private final PickIndex picks;
    private final Histories histories;

    UndoingPicks(BenchWork bench, FindingListed finding, PickIndex picks, Histories histories) {
        this.bench = bench;
        this.finding = finding;
        this.picks = picks;
        this.histories = histories;
    }

    public record Undone(String pick, String tube) {}

    public Outcome<UndoAnswer> run(Undone undone, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var tube = Optional.ofNullable(
                finding.tubes(List.of(undone.tube()), actor.site()).get(undone.tube()));
        if (tube.isEmpty()) {
            return new Outcome.Refused<>(List.of(UnknownCode.of(undone.tube())), false);
        }
        var last = undoneBy(actId, tube.get())
                .or(() -> picks.read(undone.pick(), VisibleSites.only(actor.site()))
                        .flatMap(p -> p.line(tube.get()))
                        .flatMap(Line::act));
        return last.isEmpty()
                ? new Outcome.Refused<>(List.of(Reason.of("UNDO_UNKNOWN")), false)
                : bench.undone(new UndoAct(last.get()), actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    /** What this very act took back, where it was sent before: the word before that is the last one now. */
    private Optional<UUID> undoneBy(UUID act, UUID tube) {
        var own = histories.of(List.of(tube)).getOrDefault(tube, List.of());
        return own.stream()
                .filter(r -> r.act().equals(act) && r.fact() instanceof FactCorrected)
                .map(r -> ((FactCorrected) r.fact()).corrects())
                .flatMap(fact -> own.stream().filter(r -> r.id().equals(fact)).map(Recorded::act))
                .findFirst();
    }
}
