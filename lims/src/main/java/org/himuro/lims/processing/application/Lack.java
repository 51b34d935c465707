package org.himuro.lims.processing.application;

import org.himuro.lims.shared.Reason;
import org.himuro.sop.procedure.Procedure;

/**
 * What the reader lacks to work by a procedure, said before they begin.
 *
 * @param refuses they may not work by it
 */
public record Lack(Procedure procedure, Reason reason, boolean refuses) {}
