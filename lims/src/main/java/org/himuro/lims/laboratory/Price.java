package org.himuro.lims.laboratory;

import java.math.BigDecimal;
import org.himuro.sop.acceptance.AssayKind;

/** What a sample of an assay costs; seen by who orders. @param currency ISO 4217 */
public record Price(AssayKind assay, BigDecimal amount, String currency) {}
