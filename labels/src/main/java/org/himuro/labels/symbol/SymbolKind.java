package org.himuro.labels.symbol;

/** The symbologies that are written and read back (L2). */
public enum SymbolKind {
    /** Square ECC 200: vials. */
    DATA_MATRIX(1),
    /** Rectangular ECC 200: narrow places. */
    DATA_MATRIX_RECTANGULAR(1),
    /** Square ECC 200 with FNC1 first; fields of open length end with GS (U+001D). */
    GS1_DATA_MATRIX(1),
    /** Boxes and parcels; one row, any height. */
    CODE_128(10),
    /** Documents and parcels, read by phones. */
    QR(4);

    private final int quiet;

    SymbolKind(int quiet) {
        this.quiet = quiet;
    }

    /** Modules that stay empty: on all sides, of {@link #CODE_128} left and right. */
    public int quietModules() {
        return quiet;
    }

    /** Whether it is a row of bars whose height is free. */
    public boolean isLinear() {
        return this == CODE_128;
    }
}
