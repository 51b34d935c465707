package org.himuro.lims.labelling;

import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;

/** Codes of cases that were set aside for a device. */
@FunctionalInterface
public interface LeasedCodes {
    /**
     * The lease that the code of a case is from.
     *
     * @param project of the case
     * @return empty where it is from none, or the code of another project or of none of our cases
     */
    Optional<UUID> lease(String code, String project);

    /** The code of a case as it is kept; empty where what was scanned or typed is none, and may be anything. */
    static Optional<String> read(String scanned) {
        return ScanText.normalise(scanned) instanceof Symbol.Code(ParsedCode.CaseCode(var text, var number))
                ? Optional.of(text)
                : Optional.empty();
    }
}
