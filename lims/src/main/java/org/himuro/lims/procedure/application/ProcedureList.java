package org.himuro.lims.procedure.application;

import java.time.LocalDate;
import java.util.List;
import org.himuro.sop.procedure.Procedure;

/** All versions of all procedures. @param today in the programme's country */
public record ProcedureList(List<Procedure> procedures, LocalDate today) {
    public ProcedureList {
        procedures = List.copyOf(procedures);
    }
}
