package org.himuro.lims.intake.model;

import java.util.List;
import org.himuro.lims.intake.BankImports;
import org.himuro.lims.intake.HaltBankImport;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.IntakeAnswer;
import org.himuro.lims.intake.IntakeEvent.BankImportHalted;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;

/** An import stops by itself, unless somebody has steered it since. */
public final class HaltReport {
    private HaltReport() {}

    public static Decision<IntakeAnswer> decide(HaltBankImport command, Reads reads, Act act) {
        var stands = reads.state(BankImports.KIND, command.imported())
                .filter(i -> i.phase().isRunning() && i.attempt() == command.attempt());
        var entries = stands
                .map(i -> new Entry(
                        BankImports.KIND.ref(command.imported()),
                        new BankImportHalted(command.number(), command.reasons()),
                        act.occurredAt()))
                .stream()
                .toList();
        return new Decision.Accepted<>(
                List.copyOf(entries), new IntakeAnswer(command.imported(), ImportPhase.PAUSED, command.number()));
    }
}
