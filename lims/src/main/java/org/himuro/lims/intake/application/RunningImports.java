package org.himuro.lims.intake.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.Halt;
import org.himuro.lims.intake.HaltBankImport;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.model.HaltReport;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with every import that is being taken or taken back, part by part, until each is done, paused or halted. */
@Singleton
public final class RunningImports {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    private final ImportQueries imports;
    private final TakingChunk taking;
    private final UndoingChunk undoing;
    private final Acts acts;
    private final Ids ids;
    private final InstantSource clock;

    RunningImports(
            ImportQueries imports, TakingChunk taking, UndoingChunk undoing, Acts acts, Ids ids, InstantSource clock) {
        this.imports = imports;
        this.taking = taking;
        this.undoing = undoing;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how many parts were done */
    public int run() {
        int done = 0;
        int before;
        do {
            before = done;
            for (var imported : imports.running()) {
                done += step(imported) ? 1 : 0;
            }
        } while (done > before);
        return done;
    }

    /** The next part of one import. @return whether it was done now */
    public boolean step(BankImport imported) {
        int number =
                imported.phase() == ImportPhase.TAKING ? imported.taken() + 1 : imported.taken() - imported.undone();
        try {
            var outcome = imported.phase() == ImportPhase.TAKING
                    ? taking.run(imported, number)
                    : undoing.run(imported, number);
            return switch (outcome) {
                case Outcome.Done<IntakeAnswer>(var answer, var repeated) -> true;
                case Outcome.Refused<IntakeAnswer>(var reasons, var repeated) -> {
                    halt(imported, number, reasons);
                    yield false;
                }
                case Outcome.InProgress<IntakeAnswer>() -> false;
                case Outcome.OtherContent<IntakeAnswer>() -> {
                    halt(imported, number, List.of(Reason.of("IMPORT_OUT_OF_TURN", number, number)));
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            // one list must not hold up those of others; it is tried again with the next run
            LOG.warn("part {} of the import {} was not done", number, imported.id(), e);
            return false;
        }
    }

    private void halt(BankImport imported, int number, List<Reason> reasons) {
        var command = new HaltBankImport(imported.id(), number, imported.attempt(), Halt.of(reasons));
        var actor = new Actor(Actor.SYSTEM, Optional.empty(), imported.site());
        var now = clock.instant();
        UUID actId = ids.next();
        var act = Act.of(actId, "halt-bank-import", command, actor, now, now);
        acts.perform(act, IntakeAnswer.class, reads -> HaltReport.decide(command, reads, act));
    }
}
