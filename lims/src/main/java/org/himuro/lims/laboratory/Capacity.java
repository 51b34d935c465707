package org.himuro.lims.laboratory;

import org.himuro.sop.acceptance.AssayKind;

/** How many samples a laboratory takes of an assay in a month (S40). @param perMonth 0 to 99,999 */
public record Capacity(AssayKind assay, int perMonth) {}
