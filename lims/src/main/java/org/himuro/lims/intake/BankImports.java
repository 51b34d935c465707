package org.himuro.lims.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.IntakeEvent.BankChunkTaken;
import org.himuro.lims.intake.IntakeEvent.BankChunkUndone;
import org.himuro.lims.intake.IntakeEvent.BankFileDropped;
import org.himuro.lims.intake.IntakeEvent.BankFileMapped;
import org.himuro.lims.intake.IntakeEvent.BankFileReceived;
import org.himuro.lims.intake.IntakeEvent.BankImportBegun;
import org.himuro.lims.intake.IntakeEvent.BankImportContinued;
import org.himuro.lims.intake.IntakeEvent.BankImportHalted;
import org.himuro.lims.intake.IntakeEvent.BankImportPaused;
import org.himuro.lims.intake.IntakeEvent.BankMappingTaught;
import org.himuro.lims.intake.IntakeEvent.BankUndoBegun;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of imports. */
public final class BankImports implements StreamKind<BankImport> {
    public static final BankImports KIND = new BankImports();
    private static final UUID NOBODY = new UUID(0, 0);

    private BankImports() {}

    @Override
    public String name() {
        return "bank-import";
    }

    @Override
    public BankImport blank(UUID id) {
        return new BankImport(
                id,
                NOBODY,
                BankFileKind.TUBES,
                "",
                0,
                NOBODY,
                ImportPhase.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                NOBODY,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public BankImport after(BankImport before, Recorded recorded) {
        if (!(recorded.fact() instanceof IntakeEvent event)) {
            return before;
        }
        var next =
                new ImportChange(before, recorded.occurredAt(), recorded.actor().person());
        switch (event) {
            case BankFileReceived e -> next.received(e);
            case BankFileMapped e -> next.mapped(e.name(), e.mapping());
            case BankImportBegun e -> next.begun(e.rows(), e.chunks());
            case BankChunkTaken e -> next.taken(e.number());
            case BankImportPaused e -> next.paused(Optional.empty());
            case BankImportHalted e -> next.paused(Optional.of(Halt.written(e.reasons())));
            case BankImportContinued e -> next.goesOn();
            case BankUndoBegun e -> next.undoing();
            case BankChunkUndone e -> next.undone(e.number());
            case BankFileDropped e -> next.dropped();
            case BankMappingTaught e -> {}
        }
        return next.done();
    }
}
