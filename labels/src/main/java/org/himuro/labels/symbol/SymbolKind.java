package org.himuro.labels.symbol;

/** The symbologies that are written and read back (L2). */
public enum SymbolKind {
    /** Square ECC 200: vials. */
    DATA_MATRIX(1, "Data Matrix", "Latin-1"),
    /** Rectangular ECC 200: narrow places. */
    DATA_MATRIX_RECTANGULAR(1, "Data Matrix", "Latin-1, 1-72"),
    /** Square ECC 200 with FNC1 first; fields of open length end with GS (U+001D). */
    GS1_DATA_MATRIX(1, "GS1 Data Matrix", "ASCII, GS"),
    /** Boxes and parcels; one row, any height. */
    CODE_128(10, "Code 128", "ASCII, 1-80"),
    /** Documents and parcels, read by phones. */
    QR(4, "QR", "Unicode, 1-1500");

    private final int quiet;
    private final String title;
    private final String holds;

    SymbolKind(int quiet, String title, String holds) {
        this.quiet = quiet;
        this.title = title;
        this.holds = holds;
    }

    /** Its name in the trade. */
    public String title() {
        return title;
    }

    /** The characters it has, and how many at most where that is few, in a form that needs no translation. */
    public String holds() {
        return holds;
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
