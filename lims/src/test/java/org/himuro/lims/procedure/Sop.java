package org.himuro.lims.procedure;

import java.time.LocalDate;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;

/** The shipped procedure of fresh tissue as a site changes it. */
public final class Sop {
    public static final String ID = "fresh-frozen-tissue";

    private Sop() {}

    /** Twenty minutes instead of thirty. */
    public static String yaml(int version, LocalDate from) {
        return Procedures.shippedText(ID)
                .replace("version: 3", "version: " + version)
                .replace("direct: [PT20M, PT25M]", "direct: [PT10M, PT15M]")
                .replace("PT30M", "PT20M")
                .replace("2026-04-01", from.toString());
    }

    public static Procedure of(String yaml) {
        return ProcedureReader.read(yaml).orThrow();
    }
}
