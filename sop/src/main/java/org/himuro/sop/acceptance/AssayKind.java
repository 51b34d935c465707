package org.himuro.sop.acceptance;

/** What was ordered. */
public enum AssayKind {
    /** Whole genome of the tumour, ordered at 120×. */
    WGS_TUMOUR,
    /** Whole genome of the normal specimen, ordered at 30×. */
    WGS_NORMAL,
    RNA_SEQ
}
