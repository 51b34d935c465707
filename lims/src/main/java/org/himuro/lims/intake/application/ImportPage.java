package org.himuro.lims.intake.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.Halt;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.model.ImportFault;
import org.himuro.lims.shared.Reason;

/**
 * One list and how far it has come.
 *
 * @param by who brought it
 * @param said what stands in the way
 * @param mapping the form in which it is said how the list is read
 * @param check what the check of the whole list found
 */
public record ImportPage(
        BankImport imported,
        String by,
        List<String> said,
        Optional<MappingForm> mapping,
        Optional<CheckingList.Result> check) {
    /** Faults on the page; the file with all of them is beside it. */
    public static final int SHOWN = 100;

    public ImportPage {
        said = List.copyOf(said);
    }

    public String href() {
        return "/intake/" + imported.id();
    }

    public List<ImportFault> faults() {
        return check.map(c -> c.checked().faults().stream().limit(SHOWN).toList())
                .orElse(List.of());
    }

    public boolean isRunning() {
        return imported.phase().isRunning();
    }

    public boolean mayUndo() {
        return imported.phase() == ImportPhase.TAKEN || imported.phase() == ImportPhase.PAUSED;
    }

    public List<Reason> halted() {
        return imported.halted().map(Halt::read).orElse(List.of());
    }
}
