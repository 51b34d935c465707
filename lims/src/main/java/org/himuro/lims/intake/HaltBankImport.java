package org.himuro.lims.intake;

import java.util.List;
import java.util.UUID;

/** A part was refused, so the import stops (report {@code halt-bank-import}). @param reasons as {@link Halt} writes them */
public record HaltBankImport(UUID imported, int number, int attempt, List<String> reasons) {
    public HaltBankImport {
        reasons = List.copyOf(reasons);
    }
}
